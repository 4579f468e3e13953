package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The INSERT, UPDATE or DELETE that is being written, for the renderers of its clauses. */
public final class DmlScope {
    private final Compiled.Kind kind;
    private final Table table;
    private final List<? extends Expr<?>> columns;
    private final boolean fromSelect;
    private List<Target> row = List.of();
    private int conflictClauses;

    DmlScope(Compiled.Kind kind, Table table, List<? extends Expr<?>> columns, boolean fromSelect) {
        this.kind = kind;
        this.table = table;
        this.columns = columns;
        this.fromSelect = fromSelect;
    }

    /**
     * What kind of statement it is.
     *
     * @return INSERT, UPDATE or DELETE
     */
    public Compiled.Kind kind() {
        return kind;
    }

    /**
     * What is changed.
     *
     * @return the table, or an alias of one
     */
    public Table table() {
        return table;
    }

    /**
     * Whether a column gets its value from the statement.
     *
     * @param column a column of the table
     * @return false when an INSERT leaves it to the database, or when an UPDATE or DELETE leaves it alone
     */
    public boolean writes(Column<?> column) {
        return columns.contains(column);
    }

    /**
     * Whether an INSERT takes its rows from a query.
     *
     * @return false when it has values
     */
    public boolean isFromSelect() {
        return fromSelect;
    }

    /**
     * Counts a clause that says what becomes of a row which a unique key has already.
     *
     * @return how many such clauses the statement has so far, this included
     */
    public int countConflictClause() {
        return ++conflictClauses;
    }

    /** Begins to write the values of a row. */
    void beginRow(List<Target> values) {
        row = values;
    }

    /** What is assigned to a column in the row that is being written, or null. */
    @Nullable
    Target assigned(Expr<?> column) {
        for (Target target : row) {
            if (target.column() == column) {
                return target;
            }
        }
        return null;
    }
}
