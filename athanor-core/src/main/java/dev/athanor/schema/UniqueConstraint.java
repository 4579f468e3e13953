package dev.athanor.schema;

import java.util.List;

/** Columns whose values together occur once. */
public final class UniqueConstraint extends ConfigurableConstraint<UniqueConstraint> {
    private final List<String> columnNames;

    UniqueConstraint(List<String> columnNames) {
        this(columnNames, ConstraintSettings.NONE);
    }

    private UniqueConstraint(List<String> columnNames, ConstraintSettings settings) {
        super(settings);
        this.columnNames = List.copyOf(columnNames);
    }

    @Override
    UniqueConstraint with(ConstraintSettings newSettings) {
        return new UniqueConstraint(columnNames, newSettings);
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
