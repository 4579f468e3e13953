package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.Index;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The unique keys of a table that is inserted into, as far as the table declares them, for dialects whose upserts mean the same as
 * ON CONFLICT only for some keys. A unique index of whole columns is such a key too.
 */
public final class UniqueKeys {
    private final List<List<Column<?>>> keys = new ArrayList<>();
    /** Unique indexes of expressions, or of some rows only. */
    private final List<Index> others = new ArrayList<>();

    private final DmlScope dml;

    private UniqueKeys(DmlScope dml) {
        this.dml = dml;
        Table table = dml.table();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof PrimaryKeyConstraint key) {
                keys.add(columns(table, key.columnNames()));
            } else if (constraint instanceof UniqueConstraint key) {
                keys.add(columns(table, key.columnNames()));
            }
        }
        // An alias has no indexes of its own.
        for (Index index : (table.aliasOf() == null ? table : table.aliasOf()).indexes()) {
            if (index.isUnique()) {
                addIndex(index, table);
            }
        }
    }

    private void addIndex(Index index, Table table) {
        List<String> names = new ArrayList<>();
        for (String name : index.columnNames()) {
            if (name != null) {
                names.add(name);
            }
        }
        if (index.where() == null && names.size() == index.parts().size()) {
            keys.add(columns(table, names));
        } else {
            others.add(index);
        }
    }

    /**
     * The keys of the table of an INSERT.
     *
     * @param dml the INSERT
     * @return its keys
     */
    public static UniqueKeys of(DmlScope dml) {
        return new UniqueKeys(dml);
    }

    private static List<Column<?>> columns(Table table, List<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(table.columnNamed(name));
        }
        return columns;
    }

    /**
     * The keys that the clause speaks of: the named one, or all that a row could meet.
     *
     * @param clause the clause
     * @param out says what the dialect has
     * @return the keys, each as its columns
     * @throws dev.athanor.error.CompileException when the named one is no key of the table, or is more than its columns
     */
    public List<List<Column<?>>> meantBy(ConflictClause clause, SqlWriter out) {
        if (clause.constraint() != null || !clause.indexCondition().isEmpty()) {
            throw out.unsupported(
                    "upsert by the name of a constraint or by a partial index", "name the columns of the key alone");
        }
        if (clause.target().isEmpty()) {
            checkComparable(out);
            return reachable();
        }
        for (List<Column<?>> key : keys) {
            if (isSame(key, clause.target())) {
                return List.of(key);
            }
        }
        throw out.unsupported(
                "upsert by columns that are no unique key of '%s': %s"
                        .formatted(dml.table().name(), clause.target()),
                "declare the primary key, unique constraint or unique index in the table");
    }

    private static boolean isSame(List<Column<?>> key, List<? extends Expr<?>> target) {
        return new HashSet<Expr<?>>(key).equals(new HashSet<>(target));
    }

    /**
     * Refuses a table with a unique index that a row could meet by other values than those of its columns.
     *
     * @param out says what the dialect has
     * @throws dev.athanor.error.CompileException when there is such an index
     */
    public void checkComparable(SqlWriter out) {
        if (!others.isEmpty()) {
            throw out.unsupported(
                    "upsert beside the unique index '%s' of '%s', which is of expressions or of some rows only"
                            .formatted(others.get(0).name(), dml.table().name()),
                    "name the columns of a key where the database can tell them apart, or insert and update by statements of their own");
        }
    }

    /**
     * The keys that an inserted row could have in common with one that is there.
     *
     * @return all keys but those of which the database numbers a column, or leaves one null
     */
    public List<List<Column<?>>> reachable() {
        List<List<Column<?>>> reachable = new ArrayList<>();
        for (List<Column<?>> key : keys) {
            if (key.stream().noneMatch(this::isAlwaysNew)) {
                reachable.add(key);
            }
        }
        return reachable;
    }

    private boolean isAlwaysNew(Column<?> column) {
        return !dml.writes(column)
                && (column.isAutoincrement() || column.identity() != null || !column.isServerGenerated());
    }
}
