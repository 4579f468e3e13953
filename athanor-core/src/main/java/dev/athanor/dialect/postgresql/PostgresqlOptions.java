package dev.athanor.dialect.postgresql;

import dev.athanor.schema.ConstraintOption;
import dev.athanor.schema.IndexOption;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.TableOption;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What only PostgreSQL knows of tables, indexes and constraints; to be imported statically. */
public final class PostgresqlOptions {
    static final OptionKey<List<String>> INHERITS = OptionKey.of("inherits", "postgresql");
    static final OptionKey<Partition> PARTITION_OF = OptionKey.of("partition of", "postgresql");
    static final OptionKey<String> PARTITION_BY = OptionKey.of("partition by", "postgresql");
    static final OptionKey<String> TABLE_USING = OptionKey.of("using", "postgresql");
    static final OptionKey<Map<String, String>> TABLE_WITH = OptionKey.of("with", "postgresql");
    static final OptionKey<String> ON_COMMIT = OptionKey.of("on commit", "postgresql");
    static final OptionKey<String> TABLE_TABLESPACE = OptionKey.of("tablespace", "postgresql");
    static final OptionKey<String> USING = OptionKey.of("using", "postgresql");
    static final OptionKey<List<String>> INCLUDE = OptionKey.of("include", "postgresql");
    static final OptionKey<Condition> WHERE = OptionKey.of("where", "postgresql");
    static final OptionKey<Map<String, String>> OPS = OptionKey.of("ops", "postgresql");
    static final OptionKey<Boolean> CONCURRENTLY = OptionKey.of("concurrently", "postgresql");
    static final OptionKey<Map<String, String>> WITH = OptionKey.of("with", "postgresql");
    static final OptionKey<String> TABLESPACE = OptionKey.of("tablespace", "postgresql");
    static final OptionKey<Boolean> NULLS_NOT_DISTINCT = OptionKey.of("nulls not distinct", "postgresql");
    static final OptionKey<Boolean> NOT_VALID = OptionKey.of("not valid", "postgresql");
    static final OptionKey<List<String>> KEY_INCLUDE = OptionKey.of("include", "postgresql");
    static final OptionKey<Boolean> KEY_NULLS_NOT_DISTINCT = OptionKey.of("nulls not distinct", "postgresql");
    static final OptionKey<List<String>> ON_DELETE_COLUMNS = OptionKey.of("on delete columns", "postgresql");

    /** What becomes of a temporary table at the end of a transaction. */
    public enum OnCommit {
        /** Its rows stay. */
        PRESERVE_ROWS,
        /** Its rows are deleted. */
        DELETE_ROWS,
        /** It is dropped. */
        DROP
    }

    private PostgresqlOptions() {}

    /**
     * Makes a table have the columns of others, and its rows be among theirs.
     *
     * @param tableNames the other tables
     * @return the option
     */
    public static TableOption inherits(String... tableNames) {
        return TableOption.needing(INHERITS, List.of(tableNames), List.of(tableNames));
    }

    /**
     * Makes a table a partition of another, from which it has its columns and keys: only the checks that it declares are its own.
     *
     * @param tableName the partitioned table, with its schema and a dot before it where it is in one
     * @param bound which rows it holds, such as {@code FOR VALUES FROM (1) TO (10)}, or {@code DEFAULT}
     * @return the option
     */
    public static TableOption partitionOf(String tableName, String bound) {
        return TableOption.needing(PARTITION_OF, new Partition(tableName, bound), List.of(tableName));
    }

    /** A place among the partitions of a table. */
    record Partition(String table, String bound) {}

    /**
     * Divides a table.
     *
     * @param sql what stands behind PARTITION BY, such as {@code LIST (kind)}; never build it from input
     * @return the option
     */
    public static TableOption partitionBy(String sql) {
        return TableOption.of(PARTITION_BY, sql);
    }

    /**
     * Sets how a table is stored.
     *
     * @param method the access method, such as {@code heap}; never build it from input
     * @return the option
     */
    public static TableOption tableUsing(String method) {
        return TableOption.of(TABLE_USING, method);
    }

    /**
     * Sets storage parameters of a table.
     *
     * @param parameters their values by their names, such as {@code fillfactor}; never build them from input
     * @return the option
     */
    public static TableOption tableWith(Map<String, ?> parameters) {
        return TableOption.of(TABLE_WITH, texts(parameters));
    }

    /**
     * Says what becomes of a temporary table at the end of a transaction.
     *
     * @param action what becomes of it
     * @return the option
     */
    public static TableOption onCommit(OnCommit action) {
        return TableOption.of(ON_COMMIT, action.name().replace('_', ' '));
    }

    /**
     * Keeps a table in a tablespace.
     *
     * @param name the tablespace
     * @return the option
     */
    public static TableOption tableTablespace(String name) {
        return TableOption.of(TABLE_TABLESPACE, name);
    }

    /**
     * Sets the method of an index.
     *
     * @param method the method, such as {@code gin}; never build it from input
     * @return the option
     */
    public static IndexOption using(String method) {
        return IndexOption.of(USING, method);
    }

    /**
     * Keeps further columns with the indexed ones, in PostgreSQL.
     *
     * @param columnNames the columns
     * @return the option
     */
    public static IndexOption include(String... columnNames) {
        return IndexOption.of(INCLUDE, List.of(columnNames));
    }

    /**
     * Indexes only the rows that fulfil a condition, in PostgreSQL.
     *
     * @param condition the condition, over columns of the table
     * @return the option
     */
    public static IndexOption where(Expr<Boolean> condition) {
        return IndexOption.of(WHERE, Condition.of(condition));
    }

    /**
     * Sets the operator classes of indexed columns.
     *
     * @param classes the operator class of which column, such as {@code text_pattern_ops}; never build them from input
     * @return the option
     */
    public static IndexOption ops(Map<String, String> classes) {
        return IndexOption.of(OPS, Map.copyOf(classes));
    }

    /**
     * Creates and drops an index while the table is written to, which needs a connection in autocommit mode.
     *
     * @return the option
     */
    public static IndexOption concurrently() {
        return IndexOption.of(CONCURRENTLY, true);
    }

    /**
     * Sets storage parameters of an index.
     *
     * @param parameters their values by their names, such as {@code fillfactor}; never build them from input
     * @return the option
     */
    public static IndexOption with(Map<String, ?> parameters) {
        return IndexOption.of(WITH, texts(parameters));
    }

    /**
     * Keeps an index in a tablespace.
     *
     * @param name the tablespace
     * @return the option
     */
    public static IndexOption tablespace(String name) {
        return IndexOption.of(TABLESPACE, name);
    }

    /**
     * Says whether a unique index takes two nulls for the same.
     *
     * @param same whether it does
     * @return the option
     */
    public static IndexOption nullsNotDistinct(boolean same) {
        return IndexOption.of(NULLS_NOT_DISTINCT, same);
    }

    /**
     * Does not look at the rows that are there when a check or foreign key is added.
     *
     * @return the option
     */
    public static ConstraintOption notValid() {
        return ConstraintOption.of(NOT_VALID, true);
    }

    /**
     * Keeps further columns with those of a primary key or unique constraint.
     *
     * @param columnNames the columns
     * @return the option
     */
    public static ConstraintOption keyInclude(String... columnNames) {
        return ConstraintOption.of(KEY_INCLUDE, List.of(columnNames));
    }

    /**
     * Says whether a unique constraint takes two nulls for the same.
     *
     * @param same whether it does
     * @return the option
     */
    public static ConstraintOption keyNullsNotDistinct(boolean same) {
        return ConstraintOption.of(KEY_NULLS_NOT_DISTINCT, same);
    }

    /**
     * Says which columns ON DELETE SET NULL or SET DEFAULT sets.
     *
     * @param columnNames the columns
     * @return the option of a foreign key
     */
    public static ConstraintOption onDeleteColumns(String... columnNames) {
        return ConstraintOption.of(ON_DELETE_COLUMNS, List.of(columnNames));
    }

    private static Map<String, String> texts(Map<String, ?> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return Collections.unmodifiableMap(texts);
    }
}
