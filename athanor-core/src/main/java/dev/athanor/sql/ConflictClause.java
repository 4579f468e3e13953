package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of an INSERT which a unique key has already: {@code ON CONFLICT .. DO NOTHING} or {@code DO UPDATE}, in
 * the form that the dialect has for it. Made by {@link Insert#onConflict} and {@link ConflictTarget}.
 */
public final class ConflictClause extends SyntaxExtension {
    private final List<Expr<?>> target;
    private final List<Condition> indexCondition;
    private final @Nullable String constraint;
    private final List<Assignment> assignments;
    private final List<Condition> where;

    ConflictClause(
            List<Expr<?>> target,
            List<Condition> indexCondition,
            @Nullable String constraint,
            List<Assignment> assignments,
            List<Condition> where) {
        super(Point.AFTER_VALUES);
        this.target = target;
        this.indexCondition = indexCondition;
        this.constraint = constraint;
        this.assignments = assignments;
        this.where = where;
    }

    /**
     * The columns and expressions of the key.
     *
     * @return the elements; empty when a constraint is named, or when any key is meant
     */
    public List<Expr<?>> target() {
        return target;
    }

    /**
     * The condition of the partial index that is the key.
     *
     * @return the conditions, joined by AND; empty for an index of all rows
     */
    public List<Condition> indexCondition() {
        return indexCondition;
    }

    /**
     * The constraint that is the key.
     *
     * @return its name, or null
     */
    public @Nullable String constraint() {
        return constraint;
    }

    /**
     * What is set in the row that is there.
     *
     * @return the assignments; empty to leave it as it is
     */
    public List<Assignment> assignments() {
        return assignments;
    }

    /**
     * Which rows that are there are updated.
     *
     * @return the conditions, joined by AND; empty for all
     */
    public List<Condition> conditions() {
        return where;
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> newTarget = p.nodes(target);
        List<Condition> newIndexCondition = p.nodes(indexCondition);
        p.fixed(constraint);
        List<Assignment> newAssignments = p.nodes(assignments);
        List<Condition> newWhere = p.nodes(where);
        return p.changed()
                ? new ConflictClause(newTarget, newIndexCondition, constraint, newAssignments, newWhere)
                : this;
    }
}
