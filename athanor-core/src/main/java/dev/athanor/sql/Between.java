package dev.athanor.sql;

/** A range test, both ends included. */
public final class Between extends Condition {
    private final Expr<?> operand;
    private final Expr<?> low;
    private final Expr<?> high;
    private final boolean symmetric;
    private final boolean negated;

    Between(Expr<?> operand, Expr<?> low, Expr<?> high, boolean symmetric, boolean negated) {
        this.operand = operand;
        this.low = low;
        this.high = high;
        this.symmetric = symmetric;
        this.negated = negated;
    }

    /**
     * What is tested.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * The lower end.
     *
     * @return the end
     */
    public Expr<?> low() {
        return low;
    }

    /**
     * The upper end.
     *
     * @return the end
     */
    public Expr<?> high() {
        return high;
    }

    /**
     * Whether the ends may be given in either order.
     *
     * @return true when they may
     */
    public boolean symmetric() {
        return symmetric;
    }

    /**
     * Whether the test is turned into its opposite.
     *
     * @return true for the opposite
     */
    public boolean negated() {
        return negated;
    }

    @Override
    public Operator operator() {
        return Operators.BETWEEN;
    }

    @Override
    public Condition not() {
        return new Between(operand, low, high, symmetric, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(symmetric);
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newLow = p.node(low);
        Expr<?> newHigh = p.node(high);
        return p.changed() ? new Between(newOperand, newLow, newHigh, symmetric, negated) : this;
    }
}
