package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns whose values together occur once. */
public final class UniqueConstraint extends Constraint {
    private final List<String> columnNames;

    UniqueConstraint(@Nullable String name, List<String> columnNames) {
        super(name);
        this.columnNames = List.copyOf(columnNames);
    }

    /**
     * The columns by name.
     *
     * @return the names in order
     */
    public List<String> columnNames() {
        return columnNames;
    }
}
