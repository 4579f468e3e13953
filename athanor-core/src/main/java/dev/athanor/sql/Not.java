package dev.athanor.sql;

/** The negation of a condition that has no opposite of its own. */
public final class Not extends Condition {
    private final Condition condition;

    Not(Condition condition) {
        this.condition = condition;
    }

    /**
     * What is negated.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }

    @Override
    public Operator operator() {
        return Operators.NOT;
    }

    @Override
    public Condition not() {
        return condition;
    }

    @Override
    protected Node parts(Parts p) {
        Condition newCondition = p.node(condition);
        return p.changed() ? new Not(newCondition) : this;
    }
}
