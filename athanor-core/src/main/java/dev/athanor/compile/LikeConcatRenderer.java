package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Expr;
import dev.athanor.sql.LikeConcat;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Operators;
import java.util.List;
import java.util.function.Function;

/** Writes matches with a constructed pattern; a dialect says how it puts the pattern together. */
public final class LikeConcatRenderer implements Renderer<LikeConcat> {
    private final String before;
    private final String between;
    private final String behind;
    private final Function<Expr<?>, List<Expr<?>>> pieces;

    /**
     * Creates a renderer.
     *
     * @param before what stands before the pieces of the pattern
     * @param between what stands between them
     * @param behind what stands behind them
     * @param pieces takes a pattern apart that is a concatenation itself
     */
    public LikeConcatRenderer(String before, String between, String behind, Function<Expr<?>, List<Expr<?>>> pieces) {
        this.before = before;
        this.between = between;
        this.behind = behind;
        this.pieces = pieces;
    }

    @Override
    public void render(LikeConcat like, SqlWriter out) {
        boolean ilike = like.caseIgnored() && out.syntax().has(Feature.ILIKE);
        boolean lower = like.caseIgnored() && !ilike;
        side(like.operand(), Operators.LIKE, lower, out);
        out.sql(like.negated() ? " NOT " : " ").sql(ilike ? "ILIKE " : "LIKE ").sql(before);
        out.sql(like.anyBefore() ? "'%'" + between : "");
        out.list(pieces.apply(like.pattern()), between, piece -> side(piece, Operators.CONCAT, lower, out));
        out.sql(like.anyAfter() ? between + "'%'" : "").sql(behind);
        ConditionRenderers.escape(like.escape(), out);
    }

    private static void side(Expr<?> side, Operator beside, boolean lower, SqlWriter out) {
        if (lower) {
            out.sql("lower(").operand(side, Operators.COMMA).sql(")");
        } else {
            out.operand(side, beside);
        }
    }
}
