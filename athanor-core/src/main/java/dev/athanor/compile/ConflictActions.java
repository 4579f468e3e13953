package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import java.util.ArrayList;
import java.util.List;

/** Writes what an upsert sets in the row that is there. */
public final class ConflictActions {
    private ConflictActions() {}

    /**
     * Assignments in the order of the table's columns, one per column: the last one counts, as in a map.
     *
     * @param assignments what to set
     * @param table the table that is inserted into
     * @return the assignments
     * @throws CompileException when one is to something that is no column of the table
     */
    public static List<Assignment> inTableOrder(List<Assignment> assignments, Table table) {
        DmlTables.checkColumns(
                table, assignments.stream().map(Assignment::target).toList());
        List<Assignment> ordered = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Assignment found = null;
            for (Assignment assignment : assignments) {
                found = assignment.target() == column ? assignment : found;
            }
            if (found != null) {
                ordered.add(found);
            }
        }
        return ordered;
    }

    /**
     * Writes assignments with commas between them. Their parameters cannot be reached by name, since the inserted values have the
     * names of the columns.
     *
     * @param assignments what to set
     * @param table the table that is inserted into, whose columns are qualified by its name alone
     * @param out where to
     */
    public static void write(List<Assignment> assignments, Table table, SqlWriter out) {
        out.renaming(
                table,
                table.name(),
                () -> out.list(assignments, ", ", assignment -> {
                    out.names(List.of(assignment.target())).sql(" = ");
                    out.keptBy(assignment.target(), assignment.value(), () -> value(assignment.value(), out));
                }));
    }

    private static void value(Expr<?> value, SqlWriter out) {
        if (value instanceof Bind<?> bind && bind.source() == Bind.Source.VALUE) {
            out.anonymousBind(bind);
        } else {
            out.operand(value, Operators.ASSIGNMENT);
        }
    }
}
