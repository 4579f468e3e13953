package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A match with a regular expression, in the dialect's own kind of them. */
public final class RegexpMatch extends Condition {
    private final Expr<?> operand;
    private final Expr<?> pattern;
    private final @Nullable String flags;
    private final boolean negated;

    RegexpMatch(Expr<?> operand, Expr<?> pattern, @Nullable String flags, boolean negated) {
        this.operand = Checks.string(operand, "regexpMatch(..)");
        this.pattern = pattern;
        this.flags = flags == null ? null : Checks.regexpFlags(flags);
        this.negated = negated;
    }

    /**
     * What is matched.
     *
     * @return the string
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * The regular expression.
     *
     * @return the pattern
     */
    public Expr<?> pattern() {
        return pattern;
    }

    /**
     * How to match.
     *
     * @return letters that the database knows, or null
     */
    public @Nullable String flags() {
        return flags;
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
        return Operators.REGEXP;
    }

    @Override
    public Condition not() {
        return new RegexpMatch(operand, pattern, flags, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(flags);
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newPattern = p.node(pattern);
        return p.changed() ? new RegexpMatch(newOperand, newPattern, flags, negated) : this;
    }
}
