package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Binary;
import dev.athanor.sql.Bind;
import dev.athanor.sql.BitNot;
import dev.athanor.sql.Case;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Coerced;
import dev.athanor.sql.Collated;
import dev.athanor.sql.Concat;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Extract;
import dev.athanor.sql.Infix;
import dev.athanor.sql.Keyword;
import dev.athanor.sql.Label;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.Negative;
import dev.athanor.sql.Operators;
import dev.athanor.sql.RowValue;
import java.util.List;

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
                .<Concat>on(Concat.class, ExpressionRenderers::concat)
                .<BitNot<?>>on(BitNot.class, (not, out) -> out.sql("~").operand(not.operand(), Operators.BIT_NOT))
                .<Collated>on(
                        Collated.class,
                        (collated, out) -> out.operand(collated.operand(), Operators.COLLATE)
                                .sql(" COLLATE ")
                                .identifier(collated.collation()))
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
                                .sql(out.syntax().types().nameOf(cast.type()))
                                .sql(")"))
                .<LiteralColumn<?>>on(LiteralColumn.class, (literal, out) -> out.sql(literal.sql()))
                .<Keyword.NullConstant>on(Keyword.NullConstant.class, (constant, out) -> out.sql("NULL"))
                .<Keyword.BooleanConstant>on(Keyword.BooleanConstant.class, (constant, out) -> {
                    boolean named = out.syntax().has(Feature.NATIVE_BOOLEAN);
                    out.sql(constant.value() ? (named ? "true" : "1") : (named ? "false" : "0"));
                })
                .<Case<?>>on(Case.class, ExpressionRenderers::caseWhen);
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

    /** As with two operands, a parameter takes its type from its neighbour; behind the first two that is what is put together. */
    private static void concat(Concat concat, SqlWriter out) {
        List<Expr<?>> operands = Concat.operands(concat);
        boolean bare = operands.get(0) instanceof Bind<?> && operands.get(1) instanceof Bind<?>;
        for (int i = 0; i < operands.size(); i++) {
            out.sql(i == 0 ? "" : " || ");
            if (bare && i < 2) {
                out.untyped(operands.get(i), Operators.CONCAT);
            } else {
                out.operand(operands.get(i), Operators.CONCAT);
            }
        }
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
            // As upstream, each condition stands in parentheses.
            out.sql(" WHEN (")
                    .condition(expression.conditions().get(i), Operators.CONDITION)
                    .sql(")");
            out.sql(" THEN ").untyped(expression.results().get(i), Operators.COMMA);
        }
        if (expression.otherwise() != null) {
            out.sql(" ELSE ").untyped(expression.otherwise(), Operators.COMMA);
        }
        out.sql(" END");
    }
}
