package dev.athanor.dialect.mysql;

import dev.athanor.compile.ConflictActions;
import dev.athanor.compile.DmlScope;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.UniqueKeys;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Excluded;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Upserts as MySQL and MariaDB have them. Any unique key sets them off, they have no condition, and they assign one column after
 * the other; what is portable is written so only where none of this shows.
 */
final class DuplicateKeys {
    private DuplicateKeys() {}

    static void own(DuplicateKeyUpdate clause, SqlWriter out) {
        checkOnly(out);
        Table table = insert(out).table();
        List<Assignment> inTableOrder = ConflictActions.inTableOrder(clause.assignments(), table);
        write(clause.isOrdered() ? clause.assignments() : inTableOrder, out);
    }

    private static void checkOnly(SqlWriter out) {
        if (insert(out).countConflictClause() > 1) {
            throw out.unsupported("second upsert clause in one INSERT", "give one whose assignments fit every key");
        }
    }

    static void portable(ConflictClause clause, SqlWriter out) {
        checkOnly(out);
        DmlScope insert = insert(out);
        UniqueKeys keys = UniqueKeys.of(insert);
        keys.checkComparable(out);
        List<List<Column<?>>> meant = keys.meantBy(clause, out);
        List<List<Column<?>>> others = new ArrayList<>(keys.reachable());
        others.removeAll(meant);
        if (!others.isEmpty() && !clause.target().isEmpty()) {
            throw out.unsupported(
                    "upsert by %s alone, since the key %s of '%s' sets it off as well"
                            .formatted(
                                    clause.target(),
                                    others.get(0),
                                    insert.table().name()),
                    "accept that by ext(MySql.onDuplicateKeyUpdate(..))");
        } else if (!clause.conditions().isEmpty()) {
            throw out.unsupported("condition of an upsert", "put it into the values, as in caseWhen(..)");
        } else if (clause.assignments().isEmpty()) {
            Column<?> unchanged = meant.isEmpty()
                    ? insert.table().columns().get(0)
                    : meant.get(0).get(0);
            write(List.of(toItself(unchanged)), out);
        } else {
            List<Assignment> assignments = ConflictActions.inTableOrder(clause.assignments(), insert.table());
            checkIndependent(assignments, out);
            write(assignments, out);
        }
    }

    private static <T> Assignment toItself(Column<T> column) {
        return column.to(column);
    }

    /** A value must not be made of a column that was assigned before it. */
    private static void checkIndependent(List<Assignment> assignments, SqlWriter out) {
        List<Object> assigned = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Traversal.walk(assignment.value(), node -> {
                if (assigned.contains(node)) {
                    throw out.unsupported(
                            "upsert that uses %s in the value of %s after it has set it"
                                    .formatted(node, assignment.target()),
                            "order the assignments in ext(MySql.onDuplicateKeyUpdateInOrder(..))");
                }
                return !(node instanceof Excluded<?>);
            });
            assigned.add(assignment.target());
        }
    }

    private static void write(List<Assignment> assignments, SqlWriter out) {
        out.sql(usesAlias(out) ? "AS " + alias(out) + " " : "").sql("ON DUPLICATE KEY UPDATE ");
        ConflictActions.write(assignments, insert(out).table(), out);
    }

    static void excluded(Excluded<?> excluded, SqlWriter out) {
        if (usesAlias(out)) {
            out.sql(alias(out)).sql(".").names(List.of(excluded.column()));
        } else {
            out.sql("VALUES(").names(List.of(excluded.column())).sql(")");
        }
    }

    private static boolean usesAlias(SqlWriter out) {
        return out.syntax().has(Feature.ROW_ALIAS_IN_UPSERT) && !insert(out).isFromSelect();
    }

    private static String alias(SqlWriter out) {
        return insert(out).table().name().equalsIgnoreCase("new") ? "new_1" : "new";
    }

    private static DmlScope insert(SqlWriter out) {
        return Objects.requireNonNull(out.dml(), "an INSERT is being written");
    }

    static void limit(RowsLimit limit, SqlWriter out) {
        out.sql("LIMIT ").withLiterals(() -> out.node(limit.rows()));
    }
}
