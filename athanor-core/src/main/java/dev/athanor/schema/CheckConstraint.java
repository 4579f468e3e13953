package dev.athanor.schema;

import dev.athanor.sql.Condition;
import org.jspecify.annotations.Nullable;

/** A condition that each row fulfils. */
public final class CheckConstraint extends ConfigurableConstraint<CheckConstraint> {
    private final Condition condition;
    private final @Nullable String columnName;

    CheckConstraint(Condition condition) {
        this(condition, null, ConstraintSettings.NONE);
    }

    private CheckConstraint(Condition condition, @Nullable String columnName, ConstraintSettings settings) {
        super(settings);
        this.condition = condition;
        this.columnName = columnName;
    }

    @Override
    CheckConstraint with(ConstraintSettings newSettings) {
        return new CheckConstraint(condition, columnName, newSettings);
    }

    CheckConstraint ofColumn(String column) {
        return new CheckConstraint(condition, column, settings());
    }

    /**
     * The condition.
     *
     * @return the condition
     */
    public Condition condition() {
        return condition;
    }

    /**
     * The column that the constraint was declared on, as part of which it is created.
     *
     * @return the column's name, or null for a constraint of the table
     */
    public @Nullable String columnName() {
        return columnName;
    }
}
