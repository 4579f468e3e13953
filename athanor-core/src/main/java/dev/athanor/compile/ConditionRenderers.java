package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Between;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.Expr;
import dev.athanor.sql.In;
import dev.athanor.sql.Infix;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Junction;
import dev.athanor.sql.Like;
import dev.athanor.sql.LikeConcat;
import dev.athanor.sql.Not;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import dev.athanor.sql.TextMatch;
import dev.athanor.sql.Truth;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes conditions. */
final class ConditionRenderers {
    private ConditionRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Comparison>on(
                        Comparison.class,
                        (comparison, out) -> ExpressionRenderers.infix(comparison, comparison.symbol(), out))
                .<Junction>on(
                        Junction.class,
                        (junction, out) -> out.list(
                                junction.conditions(),
                                " " + junction.operator().symbol() + " ",
                                condition -> out.condition(condition, junction.operator())))
                .<Not>on(Not.class, ConditionRenderers::not)
                .<Truth>on(Truth.class, ConditionRenderers::truth)
                .<Between>on(Between.class, ConditionRenderers::between)
                .<In>on(
                        In.class,
                        new InRenderer(
                                "",
                                columns -> nulls(columns) + ") AND (1 != 1",
                                columns -> nulls(columns) + ") OR (1 = 1"))
                .<TextMatch>on(
                        TextMatch.class,
                        (match, out) -> out.operand(match.operand(), Operators.MATCH)
                                .sql(" MATCH ")
                                .operand(match.words(), Operators.MATCH))
                .<Like>on(Like.class, ConditionRenderers::like)
                .<LikeConcat>on(LikeConcat.class, new LikeConcatRenderer("", " || ", "", List::of));
    }

    private static void not(Not not, SqlWriter out) {
        out.sql("NOT ");
        if (not.condition() instanceof TextMatch match) {
            out.node(match); // as upstream, whose negated match is an operator of its own
        } else {
            out.condition(not.condition(), Operators.NOT);
        }
    }

    private static void between(Between between, SqlWriter out) {
        boolean symmetric = between.symmetric();
        if (symmetric
                && !out.syntax().has(Feature.BETWEEN_SYMMETRIC)
                && out.options().style() == ParameterStyle.POSITIONAL) {
            String either = between.negated() ? " AND " : " OR ";
            out.sql("(");
            between(between, "", between.low(), between.high(), out);
            out.sql(either);
            between(between, "", between.high(), between.low(), out);
            out.sql(")");
        } else {
            between(between, symmetric ? "SYMMETRIC " : "", between.low(), between.high(), out);
        }
    }

    private static void between(Between between, String word, Expr<?> low, Expr<?> high, SqlWriter out) {
        out.operand(between.operand(), Operators.BETWEEN)
                .sql(" ")
                .sql(symbol(Operators.BETWEEN, between.negated()))
                .sql(" ")
                .sql(word)
                .operand(low, Operators.AND)
                .sql(" AND ")
                .operand(high, Operators.AND);
    }

    private static String nulls(int columns) {
        return columns == 1 ? "NULL" : "(NULL" + ", NULL".repeat(columns - 1) + ")";
    }

    private static String symbol(Operator operator, boolean negated) {
        return negated ? Objects.requireNonNull(operator.negation()) : operator.symbol();
    }

    private static void truth(Truth truth, SqlWriter out) {
        // For people to read, as upstream, which takes what an operator gives for a condition.
        boolean shown = out.options().style() != ParameterStyle.POSITIONAL
                && (truth.value() instanceof JsonValue<?> || truth.value() instanceof Infix);
        if (shown || out.syntax().has(Feature.NATIVE_BOOLEAN)) {
            out.sql(truth.expected() ? "" : "NOT ").operand(truth.value(), Operators.NOT);
        } else {
            out.operand(truth.value(), Operators.EQ).sql(truth.expected() ? " = 1" : " = 0");
        }
    }

    private static void like(Like like, SqlWriter out) {
        if (like.operator() == Operators.ILIKE && !out.syntax().has(Feature.ILIKE)) {
            out.sql("lower(")
                    .operand(like.operand(), Operators.COMMA)
                    .sql(") ")
                    .sql(symbol(Operators.LIKE, like.negated()));
            out.sql(" lower(").operand(like.pattern(), Operators.COMMA).sql(")");
        } else {
            out.operand(like.operand(), Operators.LIKE).sql(" ").sql(symbol(like.operator(), like.negated()));
            out.sql(" ").operand(like.pattern(), Operators.LIKE);
        }
        escape(like.escape(), out);
    }

    /** ESCAPE, when there is one. */
    static void escape(@Nullable Character escape, SqlWriter out) {
        if (escape != null) {
            out.sql(" ESCAPE ").sql(out.syntax().codecs().codec(Types.VARCHAR).literal(escape.toString()));
        }
    }
}
