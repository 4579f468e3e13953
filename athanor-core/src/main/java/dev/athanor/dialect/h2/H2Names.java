package dev.athanor.dialect.h2;

import dev.athanor.compile.Identifiers;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.TableName;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How names in the catalogue and names as this library writes them stand for each other. H2 keeps a name that was written without
 * quotes in upper case, unless the database was made with another setting, and this library writes lower case names without quotes:
 * {@code users} here is {@code USERS} there. A name that was put into quotes in lower case is told as it is, though statements that
 * name it don't reach it.
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
            return new TableName(asked, shown(table));
        }
        return new TableName(Objects.equals(schema, currentSchema) ? null : shown(schema), shown(table));
    }
}
