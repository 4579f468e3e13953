package dev.athanor.sql;

import java.util.Objects;

/** Two operands and a comparison, possibly negated. */
public final class Comparison extends Condition implements Infix {
    private final Expr<?> left;
    private final Operator operator;
    private final Expr<?> right;
    private final boolean negated;

    Comparison(Expr<?> left, Operator operator, Expr<?> right, boolean negated) {
        this.left = left;
        this.operator = operator;
        this.right = right;
        this.negated = negated;
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

    /**
     * Whether the comparison is turned into its opposite.
     *
     * @return true for the opposite
     */
    public boolean negated() {
        return negated;
    }

    /**
     * The operator's text, which standard SQL has for the negation too.
     *
     * @return the text of the operator or of its negation
     */
    public String symbol() {
        return negated ? Objects.requireNonNull(operator.negation()) : operator.symbol();
    }

    @Override
    public Condition not() {
        return operator.negation() == null ? super.not() : new Comparison(left, operator, right, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        p.fixed(negated);
        Expr<?> newLeft = p.node(left);
        Expr<?> newRight = p.node(right);
        return p.changed() ? new Comparison(newLeft, operator, newRight, negated) : this;
    }
}
