package dev.athanor.dialect.mysql;

import dev.athanor.schema.ConstraintOption;
import dev.athanor.schema.IndexOption;
import dev.athanor.schema.OptionKey;
import dev.athanor.schema.TableOption;
import java.util.Map;

/**
 * What only MySQL and MariaDB know of tables, indexes and keys; to be imported statically. An option is for both, unless it is
 * narrowed by {@code only("mariadb")}.
 */
public final class MySqlOptions {
    static final OptionKey<TableSetting> TABLE = OptionKey.of("table", "mysql", "mariadb");
    static final OptionKey<String> PREFIX = OptionKey.of("prefix", "mysql", "mariadb");
    static final OptionKey<String> USING = OptionKey.of("using", "mysql", "mariadb");
    static final OptionKey<String> PARSER = OptionKey.of("parser", "mysql", "mariadb");
    static final OptionKey<Integer> LENGTH = OptionKey.of("length", "mysql", "mariadb");
    static final OptionKey<Map<String, Integer>> LENGTHS = OptionKey.of("lengths", "mysql", "mariadb");
    static final OptionKey<String> KEY_USING = OptionKey.of("using", "mysql", "mariadb");

    private MySqlOptions() {}

    /**
     * One of the many settings of tables.
     *
     * @param name what is set, in the database's words
     * @param value what it is set to
     */
    record TableSetting(String name, String value) {}

    /**
     * Sets the table's storage engine.
     *
     * @param name the engine, such as {@code InnoDB}; never build it from input
     * @return the option
     */
    public static TableOption engine(String name) {
        return table("ENGINE", name);
    }

    /**
     * Sets the table's character set.
     *
     * @param name the character set, such as {@code utf8mb4}; never build it from input
     * @return the option
     */
    public static TableOption charset(String name) {
        return table("CHARSET", name);
    }

    /**
     * Sets the table's collation.
     *
     * @param name the collation; never build it from input
     * @return the option
     */
    public static TableOption collate(String name) {
        return table("COLLATE", name);
    }

    /**
     * Sets the number of the table's first row.
     *
     * @param number the number
     * @return the option
     */
    public static TableOption autoIncrement(long number) {
        return table("AUTO_INCREMENT", String.valueOf(number));
    }

    /**
     * Sets how rows are stored.
     *
     * @param format the format, such as {@code DYNAMIC}; never build it from input
     * @return the option
     */
    public static TableOption rowFormat(String format) {
        return table("ROW_FORMAT", format);
    }

    /**
     * Divides the table.
     *
     * @param sql what stands behind PARTITION BY, such as {@code HASH(id)}; never build it from input
     * @return the option
     */
    public static TableOption partitionBy(String sql) {
        return table("PARTITION BY", sql);
    }

    /**
     * Sets the number of partitions.
     *
     * @param count how many
     * @return the option
     */
    public static TableOption partitions(int count) {
        return table("PARTITIONS", String.valueOf(count));
    }

    /**
     * Divides the partitions.
     *
     * @param sql what stands behind SUBPARTITION BY; never build it from input
     * @return the option
     */
    public static TableOption subpartitionBy(String sql) {
        return table("SUBPARTITION BY", sql);
    }

    /**
     * Sets the number of subpartitions.
     *
     * @param count how many
     * @return the option
     */
    public static TableOption subpartitions(int count) {
        return table("SUBPARTITIONS", String.valueOf(count));
    }

    /**
     * Sets any other option of tables.
     *
     * @param name the option, such as {@code STATS_PERSISTENT}; never build it from input
     * @param value its value, as it is written but for those that are texts; never build it from input
     * @return the option
     */
    public static TableOption table(String name, String value) {
        return TableOption.of(TABLE, new TableSetting(name, value));
    }

    /**
     * Makes a full-text index.
     *
     * @return the option
     */
    public static IndexOption fulltext() {
        return prefix("FULLTEXT");
    }

    /**
     * Makes a spatial index.
     *
     * @return the option
     */
    public static IndexOption spatial() {
        return prefix("SPATIAL");
    }

    private static IndexOption prefix(String word) {
        return IndexOption.of(PREFIX, word);
    }

    /**
     * Sets the method of an index.
     *
     * @param method the method, such as {@code hash}
     * @return the option
     */
    public static IndexOption using(String method) {
        return IndexOption.of(USING, method);
    }

    /**
     * Sets what takes the words of a full-text index apart.
     *
     * @param name the parser, such as {@code ngram}; never build it from input
     * @return the option
     */
    public static IndexOption withParser(String name) {
        return IndexOption.of(PARSER, name);
    }

    /**
     * Indexes only the beginning of each column.
     *
     * @param length how many characters or bytes
     * @return the option
     */
    public static IndexOption length(int length) {
        return IndexOption.of(LENGTH, length);
    }

    /**
     * Indexes only the beginning of some columns.
     *
     * @param lengths how many characters or bytes of which column
     * @return the option
     */
    public static IndexOption lengths(Map<String, Integer> lengths) {
        return IndexOption.of(LENGTHS, Map.copyOf(lengths));
    }

    /**
     * Sets the method of a primary key's index.
     *
     * @param method the method, such as {@code hash}
     * @return the option
     */
    public static ConstraintOption keyUsing(String method) {
        return ConstraintOption.of(KEY_USING, method);
    }
}
