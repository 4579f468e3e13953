package dev.athanor.sql;

/** Membership in a list of values or in the result of a query. */
public final class In extends Condition {
    private final Expr<?> operand;
    private final Expr<?> members;
    private final boolean negated;

    In(Expr<?> operand, Expr<?> members, boolean negated) {
        this.operand = operand;
        this.members = members;
        this.negated = negated;
    }

    /**
     * What is looked for.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * Where it is looked for.
     *
     * @return an expanding bind or a scalar subquery
     */
    public Expr<?> members() {
        return members;
    }

    /**
     * Whether the test is turned into its opposite.
     *
     * @return true for {@code NOT IN}
     */
    public boolean negated() {
        return negated;
    }

    @Override
    public Operator operator() {
        return Operators.IN;
    }

    @Override
    public Condition not() {
        return new In(operand, members, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newMembers = p.node(members);
        return p.changed() ? new In(newOperand, newMembers, negated) : this;
    }
}
