package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The primary key of a table. */
public final class PrimaryKeyConstraint extends Constraint {
    private final List<String> columnNames;

    PrimaryKeyConstraint(@Nullable String name, List<String> columnNames) {
        super(name);
        this.columnNames = List.copyOf(columnNames);
    }

    /**
     * The columns by name.
     *
     * @return the names in key order
     */
    public List<String> columnNames() {
        return columnNames;
    }
}
