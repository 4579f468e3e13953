package dev.athanor.sql;

import java.util.List;

/**
 * The beginning of a CASE that compares an expression with values; made by {@link Sql#caseOf}.
 *
 * @param <V> the Java class of the values
 */
public final class CaseOf<V> {
    private final Expr<V> subject;

    CaseOf(Expr<V> subject) {
        this.subject = subject;
    }

    /**
     * Adds the first branch.
     *
     * @param <R> the Java class of what the CASE yields
     * @param value when it is taken
     * @param result what it yields
     * @return the expression, to which branches are added
     * @throws dev.athanor.error.ArgumentException when the class of the result has no SQL type
     */
    public <R> CaseByValue<V, R> when(V value, R result) {
        return when(value, Sql.literal(result));
    }

    /**
     * Adds the first branch.
     *
     * @param <R> the Java class of what the CASE yields
     * @param value when it is taken
     * @param result what it yields
     * @return the expression, to which branches are added
     */
    public <R> CaseByValue<V, R> when(V value, Operand<R> result) {
        Expr<R> first = result.asExpr();
        return new CaseByValue<>(
                first.type(), subject, List.of(Bind.of("param", subject.type(), value)), List.of(first), null);
    }
}
