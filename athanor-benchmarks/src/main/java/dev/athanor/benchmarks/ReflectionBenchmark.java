package dev.athanor.benchmarks;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Engine;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableInfo;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Reflects 500 tables of 10 columns, 2 indexes and a foreign key each: with the inspector, which asks about all at once, and with
 * {@link DatabaseMetaData}, table by table, as tools do that know nothing better.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReflectionBenchmark {
    private static final int TABLES = 500;
    private static final int COLUMNS = 10;

    /** The database. */
    @Param({"h2", "sqlite", "postgresql", "mariadb"})
    public String database = "";

    private Database home;
    private Engine engine;
    private Connection jdbc;
    private dev.athanor.engine.Connection connection;

    /**
     * Creates the tables.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        home = TestDatabase.valueOf(database.toUpperCase(Locale.ROOT)).create();
        jdbc = home.connect();
        // SQLite's database in memory is one per connection, so both ways use the same.
        engine = Engine.create(new OneConnection(jdbc));
        connection = engine.connect();
        try (Statement statement = jdbc.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                create(statement, table);
            }
        }
    }

    private static void create(Statement statement, int table) throws SQLException {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE t" + table + " (id INTEGER NOT NULL PRIMARY KEY, parent INTEGER");
        for (int column = 2; column < COLUMNS; column++) {
            sql.append(", c").append(column).append(" VARCHAR(20) DEFAULT 'x'");
        }
        sql.append(", CONSTRAINT fk")
                .append(table)
                .append(" FOREIGN KEY (parent) REFERENCES t")
                .append(Math.max(0, table - 1))
                .append(" (id))");
        statement.executeUpdate(sql.toString());
        statement.executeUpdate("CREATE INDEX ix" + table + " ON t" + table + " (c2, c3)");
        statement.executeUpdate("CREATE UNIQUE INDEX iy" + table + " ON t" + table + " (c4, id)");
    }

    /**
     * Closes the database.
     *
     * @throws SQLException never
     */
    @TearDown
    public void close() throws SQLException {
        connection.close();
        engine.close();
        jdbc.close();
        home.close();
    }

    /**
     * All tables at once.
     *
     * @return the tables
     */
    @Benchmark
    public Object inspector() {
        List<TableInfo> tables = List.copyOf(Inspector.of(connection)
                .allTables(CatalogQuery.all(null).withKinds(RelationKind.TABLE))
                .values());
        if (tables.size() != TABLES || tables.get(7).columns().size() != COLUMNS) {
            throw new IllegalStateException("Not all was read: " + tables.size());
        }
        return tables;
    }

    /**
     * Table by table.
     *
     * @return what was read
     * @throws SQLException never
     */
    @Benchmark
    public Object metaData() throws SQLException {
        DatabaseMetaData metaData = jdbc.getMetaData();
        List<String> tables = names(metaData);
        List<String> read = new ArrayList<>();
        for (String table : tables) {
            read(metaData.getColumns(jdbc.getCatalog(), jdbc.getSchema(), table, "%"), "COLUMN_NAME", read);
            read(metaData.getPrimaryKeys(jdbc.getCatalog(), jdbc.getSchema(), table), "COLUMN_NAME", read);
            read(metaData.getImportedKeys(jdbc.getCatalog(), jdbc.getSchema(), table), "FKCOLUMN_NAME", read);
            read(metaData.getIndexInfo(jdbc.getCatalog(), jdbc.getSchema(), table, false, true), "INDEX_NAME", read);
        }
        if (tables.size() != TABLES || read.size() < TABLES * (COLUMNS + 4)) {
            throw new IllegalStateException("Not all was read: " + tables.size() + ", " + read.size());
        }
        return read;
    }

    private List<String> names(DatabaseMetaData metaData) throws SQLException {
        List<String> names = new ArrayList<>();
        read(metaData.getTables(jdbc.getCatalog(), jdbc.getSchema(), "%", new String[] {"TABLE"}), "TABLE_NAME", names);
        if (names.isEmpty()) {
            read(
                    metaData.getTables(jdbc.getCatalog(), jdbc.getSchema(), "%", new String[] {"BASE TABLE"}),
                    "TABLE_NAME",
                    names);
        }
        return names;
    }

    private static void read(ResultSet rows, String column, List<String> into) throws SQLException {
        try (rows) {
            while (rows.next()) {
                into.add(rows.getString(column));
            }
        }
    }
}
