package dev.athanor.sql;

/** A boolean value used as a condition, which databases without booleans must compare with a number. */
public final class Truth extends Condition {
    private final Expr<Boolean> value;
    private final boolean expected;

    Truth(Expr<Boolean> value, boolean expected) {
        this.value = value;
        this.expected = expected;
    }

    /**
     * The boolean value.
     *
     * @return the value
     */
    public Expr<Boolean> value() {
        return value;
    }

    /**
     * Whether the condition holds for true or for false.
     *
     * @return the value for which it holds
     */
    public boolean expected() {
        return expected;
    }

    @Override
    public Operator operator() {
        return Operators.TRUTH;
    }

    @Override
    public Condition not() {
        return new Truth(value, !expected);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(expected);
        Expr<Boolean> newValue = p.node(value);
        return p.changed() ? new Truth(newValue, expected) : this;
    }
}
