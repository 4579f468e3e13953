package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.DdlDialect;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.Statement;
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
    public boolean hasTable(Table table) {
        return connection.dialect().hasTable(connection, translated(table.schema()), table.name());
    }

    @Override
    public boolean hasItem(SchemaItem item) {
        return connection.dialect().hasItem(connection, item.kind(), translated(item.schema()), item.name());
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
