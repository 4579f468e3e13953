package dev.athanor.sql;

import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** A match with an SQL pattern. */
public final class Like extends Condition {
    private final Expr<?> operand;
    private final Operator operator;
    private final Expr<?> pattern;
    private final @Nullable Character escape;
    private final boolean negated;

    private Like(Expr<?> operand, Operator operator, Expr<?> pattern, @Nullable Character escape, boolean negated) {
        this.operand = operand;
        this.operator = operator;
        this.pattern = pattern;
        this.escape = escape;
        this.negated = negated;
    }

    static Like of(Expr<?> operand, Operator operator, String pattern, @Nullable Character escape) {
        Checks.string(operand, operator.symbol());
        return new Like(operand, operator, Bind.of(operand.bindName(), Types.VARCHAR, pattern), escape, false);
    }

    static Like of(Expr<?> operand, Operator operator, Expr<String> pattern) {
        Checks.string(operand, operator.symbol());
        return new Like(operand, operator, pattern, null, false);
    }

    /**
     * The string that is matched.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /** {@return LIKE or ILIKE} */
    @Override
    public Operator operator() {
        return operator;
    }

    /**
     * The pattern.
     *
     * @return the pattern
     */
    public Expr<?> pattern() {
        return pattern;
    }

    /**
     * The escape character.
     *
     * @return the character, or null when none is given
     */
    public @Nullable Character escape() {
        return escape;
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
    public Condition not() {
        return new Like(operand, operator, pattern, escape, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        p.fixed(escape);
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newPattern = p.node(pattern);
        return p.changed() ? new Like(newOperand, operator, newPattern, escape, negated) : this;
    }
}
