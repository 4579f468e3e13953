package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.sqlite.SqliteOptions.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the text of a CREATE TABLE says that SQLite's pragmas do not. Filled by {@link SqliteTableParser}. */
final class SqliteTableText {
    /** A unique constraint; those within columns are of one column. */
    record Unique(
            @Nullable String name,
            List<String> columnNames,
            boolean isWithinColumn,
            @Nullable Resolution onConflict) {}

    /** A check constraint. */
    record Check(@Nullable String name, String sql) {}

    /** A foreign key; the rest is told by the pragma. */
    record Reference(
            @Nullable String name,
            boolean isWithinColumn,
            @Nullable String match,
            boolean isDeferrable,
            boolean isInitiallyDeferred) {
        static final Reference UNKNOWN = new Reference(null, true, null, false, false);
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> computed = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<String, Resolution> onNull = new HashMap<>();
    final List<Unique> uniques = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();

    @Nullable
    String primaryKeyName;

    @Nullable
    Resolution onKeyConflict;

    boolean isKeyDescending;
    boolean isAutoincrement;
    boolean isWithoutRowid;
    boolean isStrict;

    /** A column's name as it was declared; later mentions may have another case. */
    String declared(String column) {
        return names.getOrDefault(key(column), column);
    }

    void declare(String column) {
        names.put(key(column), column);
    }

    /** The expression of a computed column; empty when the text does not have it. */
    String computed(String column) {
        return computed.getOrDefault(key(column), "");
    }

    @Nullable
    String collation(String column) {
        return collations.get(key(column));
    }

    /** What becomes of a row with null in the column; null when the text does not say. */
    @Nullable
    Resolution onNull(String column) {
        return onNull.get(key(column));
    }

    void onNull(String column, Resolution resolution) {
        onNull.put(key(column), resolution);
    }

    void computed(String column, String sql) {
        computed.put(key(column), sql);
    }

    void collation(String column, String name) {
        collations.put(key(column), name);
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
