package dev.athanor.sql;

import dev.athanor.types.Types;

/** A match with a pattern put together in the database: begins with, ends with, contains. */
public final class LikeConcat extends Condition {
    private final Expr<?> operand;
    private final boolean anyBefore;
    private final Expr<?> pattern;
    private final boolean anyAfter;
    private final boolean negated;

    private LikeConcat(Expr<?> operand, boolean anyBefore, Expr<?> pattern, boolean anyAfter, boolean negated) {
        this.operand = operand;
        this.anyBefore = anyBefore;
        this.pattern = pattern;
        this.anyAfter = anyAfter;
        this.negated = negated;
    }

    static LikeConcat of(Expr<?> operand, boolean anyBefore, String pattern, boolean anyAfter) {
        Checks.string(operand, anyBefore ? anyAfter ? "contains(..)" : "endsWith(..)" : "startsWith(..)");
        return new LikeConcat(operand, anyBefore, Bind.of(operand.bindName(), Types.VARCHAR, pattern), anyAfter, false);
    }

    /**
     * The string that is matched.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * Whether anything may stand before the pattern.
     *
     * @return true when a {@code %} is put before it
     */
    public boolean anyBefore() {
        return anyBefore;
    }

    /**
     * The pattern.
     *
     * @return the pattern without the added {@code %}
     */
    public Expr<?> pattern() {
        return pattern;
    }

    /**
     * Whether anything may stand behind the pattern.
     *
     * @return true when a {@code %} is put behind it
     */
    public boolean anyAfter() {
        return anyAfter;
    }

    /**
     * Whether the match is turned into its opposite.
     *
     * @return true for the opposite
     */
    public boolean negated() {
        return negated;
    }

    @Override
    public Operator operator() {
        return Operators.LIKE_CONCAT;
    }

    @Override
    public Condition not() {
        return new LikeConcat(operand, anyBefore, pattern, anyAfter, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(anyBefore);
        p.fixed(anyAfter);
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newPattern = p.node(pattern);
        return p.changed() ? new LikeConcat(newOperand, anyBefore, newPattern, anyAfter, negated) : this;
    }
}
