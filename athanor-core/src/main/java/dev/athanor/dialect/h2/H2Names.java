package dev.athanor.dialect.h2;

import dev.athanor.compile.Identifiers;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.TableName;
import dev.athanor.sql.Quoting;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How names in the catalogue and names as this library writes them stand for each other. H2 keeps a name that was written without
 * quotes in upper case, unless the database was made with another setting, and this library writes lower case names without quotes:
 * {@code users} here is {@code USERS} there. A name that was put into quotes in lower case is told as one that is always quoted.
 *
 * @param currentSchema the connection's schema, as the catalogue has it
 * @param foldsToUpper whether names without quotes are kept in upper case
 * @param identifiers knows which names are written without quotes
 */
record H2Names(String currentSchema, boolean foldsToUpper, Identifiers identifiers) {
    static H2Names of(DatabaseIo io, Identifiers identifiers) {
        CatalogRow row = new CatalogSql("SELECT CURRENT_SCHEMA, setting_value FROM information_schema.settings"
                        + " WHERE setting_name = 'DATABASE_TO_UPPER'")
                .rows(io)
                .get(0);
        return new H2Names(row.text(0), row.isTrue(1), identifiers);
    }

    /** What the catalogue calls a table. */
    String stored(TableName table) {
        return switch (table.quoting()) {
            case AS_NEEDED -> stored(table.name());
            case ALWAYS -> table.name();
            case NEVER -> foldsToUpper ? table.name().toUpperCase(Locale.ROOT) : table.name();
        };
    }

    /** Whether statements find something by its quoted name only, though that looks like one without quotes. */
    Quoting quoting(String stored) {
        return isBare(stored) ? Quoting.ALWAYS : Quoting.AS_NEEDED;
    }

    /** The name of a table that the catalogue has. */
    TableName shownTable(@Nullable String schema, String stored) {
        return new TableName(schema, shown(stored), quoting(stored));
    }

    /** What the catalogue calls something. */
    String stored(String name) {
        return isBare(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** The name of something that the catalogue has. */
    String shown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isBare(lower) && stored(lower).equals(name) ? lower : name;
    }

    private boolean isBare(String name) {
        return foldsToUpper && identifiers.format(name).equals(name);
    }

    /** The catalogue's name of a schema that was asked about. */
    String storedSchema(@Nullable String schema) {
        return schema == null ? currentSchema : stored(schema);
    }

    /** A table that is referred to, in the terms of a question about a schema: without a schema where the question has none. */
    TableName referred(String schema, String table, @Nullable String asked) {
        if (schema.equals(storedSchema(asked))) {
            return shownTable(asked, table);
        }
        return shownTable(Objects.equals(schema, currentSchema) ? null : shown(schema), table);
    }
}
