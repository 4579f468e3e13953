package dev.athanor.dialect.sqlite;

import dev.athanor.schema.ColumnDialectOption;
import dev.athanor.schema.ColumnOption;
import dev.athanor.schema.ConstraintOption;
import dev.athanor.schema.IndexOption;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.TableOption;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;

/** What only SQLite knows of tables, columns, constraints and indexes; to be imported statically. */
public final class SqliteOptions {
    static final OptionKey<Boolean> AUTOINCREMENT = OptionKey.of("autoincrement", "sqlite");
    static final OptionKey<Boolean> WITHOUT_ROWID = OptionKey.of("without rowid", "sqlite");
    static final OptionKey<Boolean> STRICT = OptionKey.of("strict", "sqlite");
    static final OptionKey<String> ON_CONFLICT = OptionKey.of("on conflict", "sqlite");
    static final OptionKey<String> ON_NULL = OptionKey.of("on conflict not null", "sqlite");
    static final OptionKey<String> ON_KEY = OptionKey.of("on conflict primary key", "sqlite");
    static final OptionKey<String> ON_UNIQUE = OptionKey.of("on conflict unique", "sqlite");
    static final OptionKey<Condition> WHERE = OptionKey.of("where", "sqlite");

    /** What becomes of a statement with a row that violates a constraint. */
    public enum Resolution {
        /** The transaction is rolled back. */
        ROLLBACK,
        /** The statement's changes are undone; what happens unless something else is said. */
        ABORT,
        /** The statement ends, and its earlier changes stay. */
        FAIL,
        /** The row is left out. */
        IGNORE,
        /** The rows that are in its way are deleted. */
        REPLACE
    }

    private SqliteOptions() {}

    /**
     * Numbers rows of the table by numbers that were never used before.
     *
     * @return the option
     */
    public static TableOption autoincrement() {
        return TableOption.of(AUTOINCREMENT, true);
    }

    /**
     * Keeps the table by its primary key, without a number of each row.
     *
     * @return the option
     */
    public static TableOption withoutRowid() {
        return TableOption.of(WITHOUT_ROWID, true);
    }

    /**
     * Makes the table refuse values that are not of their column's type.
     *
     * @return the option
     */
    public static TableOption strict() {
        return TableOption.of(STRICT, true);
    }

    /**
     * Says what becomes of a statement with a row that violates a constraint.
     *
     * @param resolution what becomes of it
     * @return the option
     */
    public static ConstraintOption onConflict(Resolution resolution) {
        return ConstraintOption.of(ON_CONFLICT, resolution.name());
    }

    /**
     * Says what becomes of a statement with a row that has null in a column that takes none.
     *
     * @param <T> the Java class of the column's values
     * @param resolution what becomes of it
     * @return the option
     */
    public static <T> ColumnOption<T> onConflictNotNull(Resolution resolution) {
        return column(ON_NULL, resolution);
    }

    /**
     * Says what becomes of a statement with a row whose key is there.
     *
     * @param <T> the Java class of the column's values
     * @param resolution what becomes of it
     * @return the option
     */
    public static <T> ColumnOption<T> onConflictPrimaryKey(Resolution resolution) {
        return column(ON_KEY, resolution);
    }

    /**
     * Says what becomes of a statement with a row whose value in a unique column is there.
     *
     * @param <T> the Java class of the column's values
     * @param resolution what becomes of it
     * @return the option
     */
    public static <T> ColumnOption<T> onConflictUnique(Resolution resolution) {
        return column(ON_UNIQUE, resolution);
    }

    private static <T> ColumnOption<T> column(OptionKey<String> key, Resolution resolution) {
        return settings -> settings.option(ColumnDialectOption.of(key, resolution.name()));
    }

    /**
     * Indexes only the rows that fulfil a condition, in SQLite.
     *
     * @param condition the condition, over columns of the table
     * @return the option
     */
    public static IndexOption where(Expr<Boolean> condition) {
        return IndexOption.of(WHERE, Condition.of(condition));
    }
}
