package dev.athanor.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reference from one column to another, found when it is first needed. Immutable. */
public final class ForeignKey {
    /** What the database does to referring rows. */
    public enum Action {
        /** Refuses. */
        RESTRICT,
        /** Refuses at the end of the statement. */
        NO_ACTION,
        /** Does the same to them. */
        CASCADE,
        /** Sets the reference to null. */
        SET_NULL,
        /** Sets the reference to its default. */
        SET_DEFAULT;

        /**
         * The action's SQL.
         *
         * @return the keywords
         */
        public String sql() {
            return name().replace('_', ' ');
        }
    }

    private final @Nullable Supplier<? extends ColumnSource<?>> target;
    private final @Nullable String targetName;
    private final @Nullable Action onDelete;
    private final @Nullable Action onUpdate;

    ForeignKey(
            @Nullable Supplier<? extends ColumnSource<?>> target,
            @Nullable String targetName,
            @Nullable Action onDelete,
            @Nullable Action onUpdate) {
        this.target = target;
        this.targetName = targetName;
        this.onDelete = onDelete;
        this.onUpdate = onUpdate;
    }

    /**
     * What happens when the referred row is deleted.
     *
     * @return the action, or null for the database's habit
     */
    public @Nullable Action onDelete() {
        return onDelete;
    }

    /**
     * What happens when the referred key changes.
     *
     * @return the action, or null for the database's habit
     */
    public @Nullable Action onUpdate() {
        return onUpdate;
    }

    /**
     * The referred column.
     *
     * @param owner the table that refers, in whose metadata names are looked up
     * @return the column
     * @throws dev.athanor.error.NoReferenceException when there is no such table or column
     */
    public Column<?> resolve(Table owner) {
        if (target != null) {
            return target.get().column();
        }
        return owner.metadata().resolveColumn(java.util.Objects.requireNonNull(targetName), owner);
    }
}
