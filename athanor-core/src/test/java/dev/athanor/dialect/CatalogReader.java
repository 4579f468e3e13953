package dev.athanor.dialect;

import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.testsupport.Database;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a dialect's reflector over plain JDBC, and keeps what was asked of the database and warned of. */
final class CatalogReader implements DatabaseIo, AutoCloseable {
    private final PlainJdbc jdbc;
    private final List<String> warnings = new ArrayList<>();
    private int statements;

    private CatalogReader(PlainJdbc jdbc) {
        this.jdbc = jdbc;
    }

    static CatalogReader open(Database database) throws SQLException {
        return new CatalogReader(PlainJdbc.open(database));
    }

    CatalogReader run(String... ddl) throws SQLException {
        try (Statement statement = jdbc.connection().createStatement()) {
            for (String sql : ddl) {
                statement.execute(sql);
            }
        }
        return this;
    }

    Dialect dialect() {
        return jdbc.dialect();
    }

    Reflector reflector() {
        return jdbc.dialect().reflector();
    }

    TableInfo table(String name) {
        return table(new TableName(null, name));
    }

    TableInfo table(TableName name) {
        Map<TableName, TableInfo> found = reflector().tables(this, CatalogQuery.of(name));
        if (!found.keySet().equals(Set.of(name))) {
            throw new AssertionError("Asked for " + name + ", got " + found.keySet());
        }
        return found.get(name);
    }

    List<String> warnings() {
        return warnings;
    }

    int statements() {
        return statements;
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, Object... parameters) {
        statements++;
        return jdbc.query(sql, parameters);
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
