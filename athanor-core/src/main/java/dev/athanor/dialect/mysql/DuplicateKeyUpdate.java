package dev.athanor.dialect.mysql;

import dev.athanor.sql.Assignment;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SyntaxExtension;
import java.util.List;

/** {@code ON DUPLICATE KEY UPDATE}, which any unique key of the table sets off. Made by {@link MySql}. */
public final class DuplicateKeyUpdate extends SyntaxExtension {
    private final List<Assignment> assignments;
    private final boolean ordered;

    DuplicateKeyUpdate(List<Assignment> assignments, boolean ordered) {
        super(Point.AFTER_VALUES);
        this.assignments = assignments;
        this.ordered = ordered;
    }

    /**
     * What is set in the row that is there.
     *
     * @return the assignments
     */
    public List<Assignment> assignments() {
        return assignments;
    }

    /**
     * Whether the assignments are written, and so evaluated, in their order.
     *
     * @return false when they are written in the order of the table's columns
     */
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    protected Node parts(Parts p) {
        List<Assignment> newAssignments = p.nodes(assignments);
        p.fixed(ordered);
        return p.changed() ? new DuplicateKeyUpdate(newAssignments, ordered) : this;
    }
}
