package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE that compares an expression with values; grows by {@link #when} and is complete with or without {@link #otherwise}.
 *
 * @param <V> the Java class of the values
 * @param <R> the Java class of what it yields
 */
public final class CaseByValue<V, R> extends Expr<R> {
    private final Expr<V> subject;
    private final List<Expr<?>> values;
    private final List<Expr<?>> results;
    private final @Nullable Expr<?> otherwise;

    CaseByValue(
            SqlType<R> type,
            Expr<V> subject,
            List<Expr<?>> values,
            List<Expr<?>> results,
            @Nullable Expr<?> otherwise) {
        super(type);
        this.subject = subject;
        this.values = values;
        this.results = results;
        this.otherwise = otherwise;
    }

    /**
     * Adds a branch.
     *
     * @param value when it is taken
     * @param result what it yields
     * @return the longer expression
     */
    public CaseByValue<V, R> when(V value, R result) {
        return when(value, Bind.of("param", type(), result));
    }

    /**
     * Adds a branch.
     *
     * @param value when it is taken
     * @param result what it yields
     * @return the longer expression
     */
    public CaseByValue<V, R> when(V value, Operand<? extends R> result) {
        Expr<V> compared = Bind.of("param", subject.type(), value);
        return new CaseByValue<>(
                type(),
                subject,
                Lists.append(values, List.of(compared)),
                Lists.append(results, List.of(result.asExpr())),
                otherwise);
    }

    /**
     * Says what is yielded when no branch is taken.
     *
     * @param result the value
     * @return the complete expression
     */
    public CaseByValue<V, R> otherwise(R result) {
        return otherwise(Bind.of("param", type(), result));
    }

    /**
     * Says what is yielded when no branch is taken.
     *
     * @param result the value
     * @return the complete expression
     */
    public CaseByValue<V, R> otherwise(Operand<? extends R> result) {
        return new CaseByValue<>(type(), subject, values, results, result.asExpr());
    }

    /**
     * What is compared.
     *
     * @return the expression
     */
    public Expr<V> subject() {
        return subject;
    }

    /**
     * The values of the branches.
     *
     * @return at least one
     */
    public List<Expr<?>> values() {
        return values;
    }

    /**
     * What the branches yield.
     *
     * @return as many as there are values
     */
    public List<Expr<?>> results() {
        return results;
    }

    /**
     * What is yielded when no branch is taken.
     *
     * @return the expression, or null for SQL NULL
     */
    public @Nullable Expr<?> otherwise() {
        return otherwise;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        Expr<V> newSubject = p.node(subject);
        List<Expr<?>> newValues = p.nodes(values);
        List<Expr<?>> newResults = p.nodes(results);
        Expr<?> newOtherwise = p.optional(otherwise);
        return p.changed() ? new CaseByValue<>(type(), newSubject, newValues, newResults, newOtherwise) : this;
    }
}
