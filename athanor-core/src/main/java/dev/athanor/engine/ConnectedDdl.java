package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.DdlDialect;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableName;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs DDL on a connection. */
record ConnectedDdl(Connection connection, Supplier<@Nullable SchemaTranslation> translation) implements DdlRunner {
    @Override
    public DdlDialect dialect() {
        return connection.dialect().syntax();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Set<Table> tablesAmong(Collection<Table> tables) {
        Map<Table, TableName> names = new LinkedHashMap<>();
        tables.forEach(table ->
                names.put(table, new TableName(translated(table.schema()), table.name(), table.nameQuoting())));
        return among(names, connection.dialect().tablesAmong(connection, names.values()));
    }

    @Override
    public Set<SchemaItem> itemsAmong(Collection<SchemaItem> items) {
        Set<SchemaItem> found = new HashSet<>();
        for (SchemaItem.Kind kind : SchemaItem.Kind.values()) {
            Map<SchemaItem, TableName> names = new LinkedHashMap<>();
            for (SchemaItem item : items) {
                if (item.kind() == kind) {
                    names.put(item, new TableName(translated(item.schema()), item.name(), item.nameQuoting()));
                }
            }
            if (!names.isEmpty()) {
                found.addAll(among(names, connection.dialect().itemsAmong(connection, kind, names.values())));
            }
        }
        return found;
    }

    private static <K> Set<K> among(Map<K, TableName> names, Set<TableName> found) {
        Set<K> known = new HashSet<>();
        names.forEach((thing, name) -> {
            if (found.contains(name)) {
                known.add(thing);
            }
        });
        return known;
    }

    private @Nullable String translated(@Nullable String schema) {
        SchemaTranslation names = translation.get();
        return names == null ? schema : names.translate(schema);
    }

    @Override
    public void execute(Statement<?> statement) {
        connection.execute(statement);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (!type.isInstance(connection)) {
            throw new InvalidRequestException("This DDL runs on a Connection, not on a " + type.getName());
        }
        return type.cast(connection);
    }
}
