package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/** Conditions joined by AND or OR; flat, so that ten thousand of them nest no deeper than two. */
public final class Junction extends Condition {
    private final Operator operator;
    private final List<Condition> conditions;

    private Junction(Operator operator, List<Condition> conditions) {
        this.operator = operator;
        this.conditions = conditions;
    }

    static Condition of(Operator operator, Condition left, Condition right) {
        return of(operator, List.of(left, right));
    }

    /**
     * Joins conditions: inner junctions of the same operator are taken apart, and constants fold as upstream: a neutral one
     * vanishes, an absorbing one remains alone.
     */
    static Condition of(Operator operator, List<? extends Condition> conditions) {
        Keyword.BooleanConstant neutral = operator == Operators.AND ? Keyword.TRUE : Keyword.FALSE;
        Keyword.BooleanConstant absorbing = operator == Operators.AND ? Keyword.FALSE : Keyword.TRUE;
        List<Condition> flat = new ArrayList<>(conditions.size() + 4);
        for (Condition condition : conditions) {
            if (condition == absorbing) {
                return absorbing.folded();
            } else if (condition instanceof Junction inner && inner.operator == operator) {
                flat.addAll(inner.conditions);
            } else if (condition != neutral) {
                flat.add(condition);
            }
        }
        return switch (flat.size()) {
            case 0 -> neutral.folded();
            case 1 -> flat.get(0);
            default -> new Junction(operator, List.copyOf(flat));
        };
    }

    @Override
    public Operator operator() {
        return operator;
    }

    /**
     * The joined conditions.
     *
     * @return at least two
     */
    public List<Condition> conditions() {
        return conditions;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        List<Condition> newConditions = p.nodes(conditions);
        return p.changed() ? new Junction(operator, newConditions) : this;
    }
}
