package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

import dev.athanor.compile.Identifiers;
import dev.athanor.engine.Connection;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;

/** Makes databases number new rows behind those that came with keys of their own. */
final class GeneratedKeys {
    private GeneratedKeys() {}

    /**
     * Sets the numbering of a table, where the database does not see to that itself as MariaDB and SQLite do.
     *
     * @param table the table
     * @param connection its database
     */
    static void continueBehind(Table table, Connection connection) {
        Column<?> key = table.autoincrementColumn();
        Object last = key == null ? null : connection.scalar(select(max(key)));
        if (key == null || last == null) {
            return;
        }
        Identifiers identifiers = connection.dialect().syntax().identifiers();
        String tableName = identifiers.quote(table.name());
        switch (connection.dialect().name()) {
            case "postgresql" ->
                connection.scalar(text("SELECT setval(pg_get_serial_sequence(:table, :column), CAST(:last AS BIGINT))")
                        .bind("table", tableName)
                        .bind("column", key.name())
                        .bind("last", last));
            case "h2" ->
                connection.execute(text("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d"
                        .formatted(tableName, identifiers.quote(key.name()), ((Number) last).longValue() + 1)));
            default -> {}
        }
    }
}
