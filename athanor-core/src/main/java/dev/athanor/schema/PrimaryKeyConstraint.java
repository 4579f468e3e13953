package dev.athanor.schema;

import java.util.List;

/** The primary key of a table. */
public final class PrimaryKeyConstraint extends ConfigurableConstraint<PrimaryKeyConstraint> {
    private final List<String> columnNames;
    private final boolean ofColumns;

    PrimaryKeyConstraint(List<String> columnNames, boolean ofColumns) {
        this(columnNames, ofColumns, ConstraintSettings.NONE);
    }

    private PrimaryKeyConstraint(List<String> columnNames, boolean ofColumns, ConstraintSettings settings) {
        super(settings);
        this.columnNames = List.copyOf(columnNames);
        this.ofColumns = ofColumns;
    }

    @Override
    PrimaryKeyConstraint with(ConstraintSettings newSettings) {
        return new PrimaryKeyConstraint(columnNames, ofColumns, newSettings);
    }

    /**
     * The columns by name.
     *
     * @return the names in key order
     */
    public List<String> columnNames() {
        return columnNames;
    }

    /**
     * Whether the key was declared on its columns rather than by a constraint of its own, which would fix their order.
     *
     * @return true when the columns say it
     */
    public boolean isOfColumns() {
        return ofColumns;
    }
}
