package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Bind;
import dev.athanor.sql.BitNot;
import dev.athanor.sql.Case;
import dev.athanor.sql.CaseByValue;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Coerced;
import dev.athanor.sql.Collated;
import dev.athanor.sql.Concat;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Extract;
import dev.athanor.sql.Infix;
import dev.athanor.sql.Keyword;
import dev.athanor.sql.Label;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.Negative;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Quantified;
import dev.athanor.sql.RowValue;
import dev.athanor.sql.ScalarSubquery;
import dev.athanor.sql.Truth;
import dev.athanor.sql.TryCast;
import org.jspecify.annotations.Nullable;

/** Writes expressions that yield values. */
public final class ExpressionRenderers {
    private ExpressionRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Bind<?>>on(Bind.class, (bind, out) -> out.bind(bind))
                .<Binary<?>>on(Binary.class, new BinaryRenderer())
                .<RowValue>on(
                        RowValue.class,
                        (row, out) -> out.sql("(")
                                .list(row.elements(), ", ", element -> out.operand(element, Operators.COMMA))
                                .sql(")"))
                .<Concat>on(Concat.class, new ConcatRenderer(" || "))
                .<BitNot<?>>on(BitNot.class, (not, out) -> out.sql("~").operand(not.operand(), Operators.BIT_NOT))
                .<Collated>on(
                        Collated.class,
                        (collated, out) -> out.operand(collated.operand(), Operators.COLLATE)
                                .sql(" COLLATE ")
                                .sql(collation(collated, out)))
                .<Extract>on(
                        Extract.class,
                        (extract, out) -> out.sql("EXTRACT(" + extract.part().keyword() + " FROM ")
                                .operand(extract.operand(), Operators.COMMA)
                                .sql(")"))
                .<Negative<?>>on(
                        Negative.class, (negative, out) -> out.sql("-").operand(negative.operand(), Operators.NEGATE))
                .<Distinct<?>>on(
                        Distinct.class,
                        (distinct, out) -> out.sql("DISTINCT ").operand(distinct.operand(), Operators.DISTINCT))
                .<Label<?>>on(Label.class, (label, out) -> out.node(label.operand()))
                .<Coerced<?>>on(Coerced.class, (coerced, out) -> out.node(coerced.operand()))
                .<Cast<?>>on(
                        Cast.class,
                        (cast, out) -> out.sql("CAST(")
                                .operand(cast.operand(), Operators.COMMA)
                                .sql(" AS ")
                                .type(cast.type())
                                .sql(")"))
                .<LiteralColumn<?>>on(LiteralColumn.class, (literal, out) -> out.sql(literal.sql()))
                .<Keyword.NullConstant>on(Keyword.NullConstant.class, (constant, out) -> out.sql("NULL"))
                .<Keyword.BooleanConstant>on(Keyword.BooleanConstant.class, (constant, out) -> {
                    boolean named = out.syntax().has(Feature.NATIVE_BOOLEAN);
                    out.sql(constant.value() ? (named ? "true" : "1") : (named ? "false" : "0"));
                })
                .<Case<?>>on(Case.class, ExpressionRenderers::caseWhen)
                .<CaseByValue<?, ?>>on(CaseByValue.class, ExpressionRenderers::caseByValue)
                .<TryCast<?>>on(TryCast.class, (cast, out) -> {
                    throw new UnsupportedCompilationException(
                            "Dialect '%s' has no TRY_CAST; use cast(..), which fails where a value cannot be converted"
                                    .formatted(out.syntax().dialect()));
                })
                .<Quantified<?>>on(Quantified.class, (quantified, out) -> quantified(quantified, out));
    }

    private static String collation(Collated collated, SqlWriter out) {
        Identifiers identifiers = out.syntax().identifiers();
        String name = identifiers.format(collated.collation());
        return collated.schema() == null ? name : identifiers.format(collated.schema()) + "." + name;
    }

    /** A query brings its own parentheses, an array needs some. */
    private static void quantified(Quantified<?> quantified, SqlWriter out) {
        boolean query = quantified.values() instanceof ScalarSubquery<?>;
        out.sql(quantified.all() ? "ALL " : "ANY ").sql(query ? "" : "(");
        out.node(quantified.values()).sql(query ? "" : ")");
    }

    /**
     * Writes two operands with an operator between them.
     *
     * @param infix the operands, and the operator by which their parentheses are decided
     * @param symbol the operator as the dialect spells it
     * @param out where to
     */
    public static void infix(Infix infix, String symbol, SqlWriter out) {
        side(infix.left(), infix.right(), infix, out);
        out.sql(" ").sql(symbol).sql(" ");
        side(infix.right(), infix.left(), infix, out);
    }

    /** A parameter takes its type from the other side, unless that is a parameter too. */
    static void side(Expr<?> side, Expr<?> other, Infix infix, SqlWriter out) {
        if (other instanceof Bind<?>) {
            out.untyped(side, infix.operator());
        } else {
            out.operand(side, infix.operator());
        }
    }

    private static void caseWhen(Case<?> expression, SqlWriter out) {
        out.sql("CASE");
        for (int i = 0; i < expression.conditions().size(); i++) {
            out.sql(" WHEN ");
            when(expression.conditions().get(i), out);
            out.sql(" THEN ").untyped(expression.results().get(i), Operators.COMMA);
        }
        otherwise(expression.otherwise(), out);
    }

    /** As upstream, what is made with an operator stands in parentheses, and a bare boolean as it is. */
    private static void when(Condition condition, SqlWriter out) {
        if (condition instanceof Truth truth
                && truth.expected()
                && truth.value().operator() == null) {
            out.node(truth.value());
        } else {
            out.sql("(").condition(condition, Operators.CONDITION).sql(")");
        }
    }

    private static void caseByValue(CaseByValue<?, ?> expression, SqlWriter out) {
        out.sql("CASE ").untyped(expression.subject(), Operators.COMMA);
        for (int i = 0; i < expression.values().size(); i++) {
            out.sql(" WHEN ").operand(expression.values().get(i), Operators.COMMA);
            out.sql(" THEN ").untyped(expression.results().get(i), Operators.COMMA);
        }
        otherwise(expression.otherwise(), out);
    }

    private static void otherwise(@Nullable Expr<?> result, SqlWriter out) {
        if (result != null) {
            out.sql(" ELSE ").untyped(result, Operators.COMMA);
        }
        out.sql(" END");
    }
}
