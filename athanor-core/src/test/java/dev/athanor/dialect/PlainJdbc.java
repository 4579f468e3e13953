package dev.athanor.dialect;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Compiled;
import dev.athanor.compile.ResultColumn;
import dev.athanor.compile.Slot;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableName;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Node;
import dev.athanor.sql.ShapedNode;
import dev.athanor.testsupport.Database;
import dev.athanor.types.Codec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Runs statements by nothing but JDBC and what a dialect compiles: the engine's job, done slowly and plainly. */
final class PlainJdbc implements AutoCloseable, DatabaseIo {
    private final Dialect dialect;
    private final Connection connection;

    private PlainJdbc(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    static PlainJdbc open(Database database) throws SQLException {
        return open(dialect(database.dialectName()), database.connect());
    }

    static PlainJdbc open(Dialect dialect, Connection connection) throws SQLException {
        dialect.onConnect(connection);
        return new PlainJdbc(dialect, connection);
    }

    static Dialect dialect(String name) {
        return ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(dialect -> dialect.answersTo(name))
                .findFirst()
                .orElseThrow();
    }

    Dialect dialect() {
        return dialect;
    }

    boolean has(String table) {
        return !dialect.tablesAmong(this, List.of(new TableName(null, table))).isEmpty();
    }

    Connection connection() {
        return connection;
    }

    void create(Table... tables) throws SQLException {
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                SchemaItem item = dialect.syntax().itemOf(column.type());
                if (item != null
                        && dialect.itemsAmong(this, item.kind(), List.of(new TableName(item.schema(), item.name())))
                                .isEmpty()) {
                    run(item.creation());
                }
            }
            run(new CreateTable(table));
        }
    }

    void sql(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Runs a statement with its values as parameters; gives the rows. */
    List<List<@Nullable Object>> run(Node node) throws SQLException {
        return run(node, CompileOptions.EXECUTION);
    }

    /** Runs a statement with its values as literals. */
    List<List<@Nullable Object>> runLiterally(Node node) throws SQLException {
        return run(node, CompileOptions.LITERAL);
    }

    private List<List<@Nullable Object>> run(Node node, CompileOptions options) throws SQLException {
        List<Bind<?>> binds = ShapedNode.bindsOf(node);
        Compiled compiled = SqlCompiler.compile(node, binds, dialect.syntax(), options);
        List<@Nullable Object> values = new ArrayList<>();
        for (Slot slot : compiled.slots()) {
            values.add(
                    slot.bind() >= 0
                            ? binds.get(slot.bind()).value()
                            : Objects.requireNonNull(slot.clientDefault()).get());
        }
        Compiled.Expansion expansion = compiled.expand(values);
        try (PreparedStatement statement = connection.prepareStatement(expansion.sql())) {
            for (int i = 0; i < expansion.codecs().size(); i++) {
                bind(
                        expansion.codecs().get(i),
                        statement,
                        i + 1,
                        expansion.values().get(i));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(row(result, compiled.columns()));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(
                    e.getMessage() + "\n" + expansion.sql() + " " + expansion.values(),
                    e.getSQLState(),
                    e.getErrorCode(),
                    e);
        }
    }

    private static List<@Nullable Object> row(ResultSet result, List<ResultColumn> columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(columns.get(i).codec().read(result, i + 1));
        }
        return row;
    }

    /** The only value of the only row. */
    @SuppressWarnings("unchecked") // an executable of T selects one column of T
    <T> @Nullable T value(Executable<T> statement) throws SQLException {
        return (T) run((Node) statement).get(0).get(0);
    }

    @SuppressWarnings("unchecked") // the value was accepted by the codec's type
    private static <T> void bind(Codec<T> codec, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            codec.bindNull(statement, index);
        } else {
            codec.bind(statement, index, (T) value);
        }
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
