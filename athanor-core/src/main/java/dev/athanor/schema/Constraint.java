package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/** A rule that the database enforces on a table. Immutable. */
public abstract sealed class Constraint implements TableItem
        permits PrimaryKeyConstraint, ForeignKeyConstraint, UniqueConstraint, CheckConstraint {
    private final @Nullable String name;

    Constraint(@Nullable String name) {
        this.name = name;
    }

    /**
     * The constraint's name.
     *
     * @return the name, or null when the database makes one up
     */
    public final @Nullable String name() {
        return name;
    }
}
