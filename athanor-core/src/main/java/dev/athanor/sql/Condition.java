package dev.athanor.sql;

import dev.athanor.types.Types;

/** A boolean expression that chains: {@code a.and(b).or(c)}. */
public abstract class Condition extends Expr<Boolean> {
    /** For subclasses. */
    protected Condition() {
        super(Types.BOOLEAN);
    }

    /**
     * A boolean expression as a condition.
     *
     * @param expr any boolean expression
     * @return itself when it is one already
     */
    public static Condition of(Expr<Boolean> expr) {
        return expr instanceof Condition condition ? condition : expr.isTrue();
    }

    /**
     * A condition as it is written, without parameters.
     *
     * @param sql the text; never build it from input
     * @return the condition
     */
    public static Condition literal(String sql) {
        return Text.verbatim(sql).asCondition();
    }

    /**
     * Conjunction.
     *
     * @param other another condition
     * @return true when both are
     */
    public final Condition and(Expr<Boolean> other) {
        return Junction.of(Operators.AND, this, of(other));
    }

    /**
     * Disjunction.
     *
     * @param other another condition
     * @return true when one of them is
     */
    public final Condition or(Expr<Boolean> other) {
        return Junction.of(Operators.OR, this, of(other));
    }

    /**
     * Negation, by the operator's own opposite where it has one.
     *
     * @return the opposite condition
     */
    public Condition not() {
        return new Not(this);
    }

    /**
     * Whether the condition holds for a row, as a WHERE would have it: what is not known does not hold.
     *
     * @param columns gives the values of columns
     * @return true when the condition is true, false when it is false or not known
     * @throws dev.athanor.error.UnevaluableException when only a database knows
     */
    public final boolean test(ColumnReader columns) {
        return Boolean.TRUE.equals(evaluate(columns));
    }
}
