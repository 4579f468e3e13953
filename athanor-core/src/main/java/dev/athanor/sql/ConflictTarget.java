package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key of an upsert, in all the forms that some dialect has; the dialects' packages begin their own upserts with it. */
public final class ConflictTarget {
    private final List<Expr<?>> elements;
    private final List<Condition> indexCondition;
    private final @Nullable String constraint;

    private ConflictTarget(List<Expr<?>> elements, List<Condition> indexCondition, @Nullable String constraint) {
        this.elements = elements;
        this.indexCondition = indexCondition;
        this.constraint = constraint;
    }

    /**
     * A key by what it consists of.
     *
     * @param elements columns or, for an index on expressions, expressions; none for any key
     * @return the key
     */
    public static ConflictTarget of(List<? extends Operand<?>> elements) {
        return new ConflictTarget(Lists.map(elements, Operand::asExpr), List.of(), null);
    }

    /**
     * A key by the name of its constraint.
     *
     * @param name the name
     * @return the key
     */
    public static ConflictTarget ofConstraint(String name) {
        return new ConflictTarget(List.of(), List.of(), name);
    }

    /**
     * Says that the key is a partial index.
     *
     * @param conditions the index's conditions
     * @return the key
     * @throws ArgumentException when the key is no index
     */
    @SafeVarargs
    public final ConflictTarget where(Expr<Boolean>... conditions) {
        if (elements.isEmpty()) {
            throw new ArgumentException("Only an index has a condition; name its columns in onConflict(..)");
        }
        return new ConflictTarget(
                elements, Lists.appendConditions(indexCondition, Arrays.asList(conditions)), constraint);
    }

    /**
     * Leaves the row that is there as it is.
     *
     * @return the clause
     */
    public ConflictClause doNothing() {
        return new ConflictClause(elements, indexCondition, constraint, List.of(), List.of());
    }

    /**
     * Updates the row that is there.
     *
     * @param assignments what to set; {@code excluded(column)} is the value that would have been inserted
     * @return the clause
     * @throws ArgumentException when there is nothing to set
     */
    public ConflictClause doUpdate(Assignment... assignments) {
        return doUpdate(List.of(), assignments);
    }

    /**
     * Updates the row that is there if a condition holds.
     *
     * @param condition the condition
     * @param assignments what to set
     * @return the clause
     * @throws ArgumentException when there is nothing to set
     */
    public ConflictClause doUpdateWhere(Expr<Boolean> condition, Assignment... assignments) {
        return doUpdate(List.of(Condition.of(condition)), assignments);
    }

    private ConflictClause doUpdate(List<Condition> where, Assignment... assignments) {
        if (assignments.length == 0) {
            throw new ArgumentException("doUpdate(..) sets nothing; give it assignments, or use doNothing()");
        }
        return new ConflictClause(elements, indexCondition, constraint, List.copyOf(Arrays.asList(assignments)), where);
    }
}
