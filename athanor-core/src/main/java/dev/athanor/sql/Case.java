package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A searched CASE expression; grows by {@link #when} and is complete with or without {@link #otherwise}.
 *
 * @param <T> the Java class of its value
 */
public final class Case<T> extends Expr<T> {
    private final List<Condition> conditions;
    private final List<Expr<?>> results;
    private final @Nullable Expr<?> otherwise;

    Case(SqlType<T> type, List<Condition> conditions, List<Expr<?>> results, @Nullable Expr<?> otherwise) {
        super(type);
        this.conditions = conditions;
        this.results = results;
        this.otherwise = otherwise;
    }

    /**
     * Adds a branch.
     *
     * @param condition when it is taken
     * @param result what it yields
     * @return the longer expression
     */
    public Case<T> when(Expr<Boolean> condition, T result) {
        return when(condition, Bind.of("param", type(), result));
    }

    /**
     * Adds a branch.
     *
     * @param condition when it is taken
     * @param result what it yields
     * @return the longer expression
     */
    public Case<T> when(Expr<Boolean> condition, Operand<? extends T> result) {
        List<Condition> moreConditions = new ArrayList<>(conditions);
        moreConditions.add(Condition.of(condition));
        List<Expr<?>> moreResults = new ArrayList<>(results);
        moreResults.add(result.asExpr());
        return new Case<>(type(), List.copyOf(moreConditions), List.copyOf(moreResults), otherwise);
    }

    /**
     * Says what is yielded when no branch is taken.
     *
     * @param result the value
     * @return the complete expression
     */
    public Case<T> otherwise(T result) {
        return otherwise(Bind.of("param", type(), result));
    }

    /**
     * Says what is yielded when no branch is taken.
     *
     * @param result the value
     * @return the complete expression
     */
    public Case<T> otherwise(Operand<? extends T> result) {
        return new Case<>(type(), conditions, results, result.asExpr());
    }

    /**
     * The conditions of the branches.
     *
     * @return at least one
     */
    public List<Condition> conditions() {
        return conditions;
    }

    /**
     * What the branches yield.
     *
     * @return as many as there are conditions
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
        List<Condition> newConditions = p.nodes(conditions);
        List<Expr<?>> newResults = p.nodes(results);
        Expr<?> newOtherwise = p.optional(otherwise);
        return p.changed() ? new Case<>(type(), newConditions, newResults, newOtherwise) : this;
    }
}
