package dev.athanor.sql;

/** A comparison that only some databases have, such as containment of arrays; the others refuse it. */
public final class SpecialComparison extends Condition implements Infix {
    private final Expr<?> left;
    private final Operator operator;
    private final Expr<?> right;

    /**
     * Creates a comparison.
     *
     * @param left the left side
     * @param operator the operator
     * @param right the right side
     */
    public SpecialComparison(Expr<?> left, Operator operator, Expr<?> right) {
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    @Override
    public Expr<?> left() {
        return left;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expr<?> right() {
        return right;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        Expr<?> newLeft = p.node(left);
        Expr<?> newRight = p.node(right);
        return p.changed() ? new SpecialComparison(newLeft, operator, newRight) : this;
    }
}
