package dev.athanor.schema;

import java.util.Objects;
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

    private ForeignKey(@Nullable Supplier<? extends ColumnSource<?>> target, @Nullable String targetName) {
        this.target = target;
        this.targetName = targetName;
    }

    static ForeignKey to(Supplier<? extends ColumnSource<?>> target) {
        return new ForeignKey(target, null);
    }

    static ForeignKey to(String targetName) {
        return new ForeignKey(null, targetName);
    }

    /**
     * The referred table, as far as that can be told without looking for it: in the name that was given, or in the column.
     *
     * @return the table's name without its schema
     */
    String referredTableName() {
        if (targetName == null) {
            return Objects.requireNonNull(target).get().column().table().name();
        }
        String table = targetName.substring(0, Math.max(0, targetName.lastIndexOf('.')));
        return table.substring(table.lastIndexOf('.') + 1);
    }

    String referredColumnName() {
        return targetName == null
                ? Objects.requireNonNull(target).get().column().name()
                : targetName.substring(targetName.lastIndexOf('.') + 1);
    }

    /**
     * The referred column.
     *
     * @param owner the table that refers, in whose metadata names are looked up
     * @param columnName the column that refers, for messages
     * @return the column
     * @throws dev.athanor.error.NoReferenceException when there is no such table or column
     */
    public Column<?> resolve(Table owner, String columnName) {
        TableCopy copy = owner.copiedBy();
        if (copy != null) {
            return copy.referred(path(copy.origin()), owner, columnName);
        } else if (target == null) {
            return owner.metadata().resolveColumn(Objects.requireNonNull(targetName), owner, columnName);
        }
        Column<?> column = target.get().column();
        return column.table().metadata().latest(column);
    }

    /** What a reference of a table leads to, by name. */
    record Path(@Nullable String schema, String table, String column) {}

    private Path path(Table owner) {
        if (targetName == null) {
            Column<?> column = Objects.requireNonNull(target).get().column();
            return new Path(column.table().schema(), column.table().name(), column.name());
        }
        String table = targetName.substring(0, Math.max(0, targetName.lastIndexOf('.')));
        int dot = table.lastIndexOf('.');
        return new Path(
                dot < 0 ? owner.metadata().defaultSchema() : table.substring(0, dot),
                table.substring(dot + 1),
                referredColumnName());
    }
}
