package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.driverSql;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Url;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.OperationalException;
import dev.athanor.event.PoolListener;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each database wants of its connections, and gives them. */
class DialectConnectionTest {
    @TempDir
    Path folder;

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Table parents = Table.of("parents", metadata, id);
    private final Column<Integer> parentId = column("parent_id", INTEGER, primaryKey(), foreignKey("parents.id"));
    private final Table children = Table.of("children", metadata, parentId);

    private static Object first(Engine engine, String sql) {
        return engine.<Object, RuntimeException>call(
                c -> c.execute(text(sql)).one().get(0));
    }

    // ---- SQLite

    @Test
    void sqliteChecksForeignKeysWhenItsConnectionsAreTold() {
        PoolListener pragma = new PoolListener() {
            @Override
            public void connect(java.sql.Connection connection) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA foreign_keys = ON");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        try (Engine careless = Engine.create("sqlite:///:memory:");
                Engine listening = Engine.create("sqlite:///:memory:", EngineOption.poolListener(pragma));
                Engine told = Engine.create("sqlite:///:memory:?foreign_keys=true")) {
            for (Engine engine : List.of(careless, listening, told)) {
                metadata.createAll(engine);
            }
            careless.transact(c -> c.execute(insert(children).values(parentId.to(7))));
            for (Engine engine : List.of(listening, told)) {
                assertThatThrownBy(() ->
                                engine.transact(c -> c.execute(insert(children).values(parentId.to(7)))))
                        .isInstanceOf(IntegrityException.class);
            }
        }
    }

    @Test
    void sqliteDatabasesInMemoryAreApart() {
        try (Engine one = Engine.create("sqlite://");
                Engine other = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(one);
            assertThat(first(other, "SELECT count(*) FROM sqlite_schema")).isEqualTo(0);
            assertThat(one.poolStatus().kind()).isEqualTo(PoolKind.PINNED);
        }
    }

    @Test
    void sqliteTakesFilesAndItsOwnKindOfUrl() {
        Url file = Url.of("sqlite").withDatabase(folder.resolve("a b.db").toString());
        try (Engine engine = Engine.create(file)) {
            metadata.createAll(engine);
            assertThat(folder.resolve("a b.db")).exists();
        }
        for (String name : List.of("a b.db", "file:a b.db")) {
            String path = name.replace("a b.db", folder.resolve("a b.db").toString());
            Url readOnly = file.withDatabase(path).withOption("mode", "ro");
            try (Engine engine = Engine.create(readOnly)) {
                assertThat(first(engine, "SELECT count(*) FROM parents")).isEqualTo(0);
                assertThatThrownBy(() ->
                                engine.transact(c -> c.execute(insert(parents).values(id.to(1)))))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("readonly");
            }
        }
        assertThat(folder).isDirectoryNotContaining(each -> each.toString().contains("mode"));
        assertThatThrownBy(() -> Engine.create("sqlite://data.db"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("sqlite:///data.db");
    }

    @Test
    void sqliteHasTwoLevels() {
        try (Engine engine = Engine.create("sqlite:///:memory:");
                Connection c = engine.connect()) {
            assertThat(c.isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            c.isolationLevel(IsolationLevel.READ_UNCOMMITTED);
            assertThat(c.scalar(driverSql("PRAGMA read_uncommitted")).get(0)).isEqualTo(1);
            assertThat(c.defaultIsolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            c.rollback();
            assertThatThrownBy(() -> c.isolationLevel(IsolationLevel.REPEATABLE_READ))
                    .isInstanceOf(ArgumentException.class);
        }
    }

    // ---- PostgreSQL

    @EachDatabase(POSTGRESQL)
    void postgresqlLooksIntoTheSchemasThatItsUrlNames(Database database) {
        try (Engine admin = Engine.create(database.athanorUrl())) {
            admin.transact(c -> c.execute(text("CREATE SCHEMA office")));
        }
        Url url = Url.parse(database.athanorUrl()).withOption("currentSchema", "office,public");
        try (Engine engine = Engine.create(url)) {
            metadata.createAll(engine);
            assertThat(first(engine, "SELECT schemaname FROM pg_tables WHERE tablename = 'parents'"))
                    .isEqualTo("office");
        }
    }

    @EachDatabase(POSTGRESQL)
    void postgresqlFindsTheServerThatAnswers(Database database) {
        Url url = Url.parse(database.athanorUrl());
        String server = url.host() + ":" + url.port();
        Url several = url.withHost(null).withPort(null).withOption("host", "localhost:1", server);
        try (Engine engine = Engine.create(several)) {
            assertThat(first(engine, "SELECT current_database()")).isEqualTo(url.database());
        }
    }

    @EachDatabase(POSTGRESQL)
    void postgresqlDefersTransactionsThatOnlyRead(Database database) {
        TransactionOptions options = TransactionOptions.transaction()
                .isolation(IsolationLevel.SERIALIZABLE)
                .readOnly();
        try (Engine engine = Engine.create(database.athanorUrl())) {
            metadata.createAll(engine);
            engine.transact(options, c -> {
                c.execute(text("SET TRANSACTION DEFERRABLE"));
                assertThat(c.scalar(text("SHOW transaction_deferrable")).get(0)).isEqualTo("on");
                assertThat(c.scalar(text("SHOW transaction_read_only")).get(0)).isEqualTo("on");
                assertThat(c.scalar(text("SHOW transaction_isolation")).get(0)).isEqualTo("serializable");
                assertThatThrownBy(() -> c.execute(insert(parents).values(id.to(1))))
                        .isInstanceOf(DatabaseException.class);
                c.rollback();
            });
        }
    }

    @EachDatabase(POSTGRESQL)
    void postgresqlsNoticesAreTheDrivers(Database database) throws SQLException {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection c = engine.connect();
                Statement statement = c.unwrap(java.sql.Connection.class).createStatement()) {
            statement.execute("DO $$ BEGIN RAISE NOTICE 'look out'; END $$");
            SQLWarning notice = statement.getWarnings();
            assertThat(notice.getMessage()).contains("look out");
        }
    }

    // ---- MariaDB

    @Test
    void mariaDbRefusesOtherServers() {
        EngineOption other = EngineOption.creator(() -> DriverManager.getConnection("jdbc:h2:mem:"));
        try (Engine engine = Engine.create("mariadb://localhost/db", other)) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(OperationalException.class)
                    .hasMessageContaining("the server is H2")
                    .hasMessageContaining("mysql://");
        }
    }

    @EachDatabase(MARIADB)
    void mariaDbWorksWithAnsiQuotesAndAllCharacters(Database database) {
        Url url = Url.parse(database.athanorUrl()).withOption("sessionVariables", "sql_mode='ANSI_QUOTES'");
        Column<Integer> key = column("order", INTEGER, primaryKey());
        Column<String> words = column("a \"b\"", dev.athanor.types.Types.varchar(50));
        MetaData quoted = new MetaData();
        Table table = Table.of("group", quoted, key, words);
        try (Engine engine = Engine.create(url)) {
            assertThat((String) first(engine, "SELECT @@sql_mode")).contains("ANSI_QUOTES", "STRICT_TRANS_TABLES");
            assertThat(first(engine, "SELECT @@character_set_client")).isEqualTo("utf8mb4");
            quoted.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(table).values(key.to(1), words.to("\"it's\" \uD83D\uDE00")));
                assertThat(c.execute(select(words).where(words.like("\"it's%"))).one())
                        .isEqualTo("\"it's\" \uD83D\uDE00");
            });
        }
    }

    /** The server ends what is idle for too long; a ping finds out, and nobody else notices. */
    @EachDatabase(MARIADB)
    void mariaDbEndsWhatIsIdle(Database database) throws Exception {
        try (Engine engine = Engine.create(database.athanorUrl(), EngineOption.poolSize(1), EngineOption.prePing());
                Engine admin = Engine.create(database.athanorUrl())) {
            Object session = first(engine, "SELECT connection_id()");
            admin.transact(c -> c.execute(text("KILL " + session)));
            assertThat(first(engine, "SELECT connection_id()")).isNotEqualTo(session);
        }
    }

    // ---- those without a driver here

    /** A driver that takes every URL of a database and remembers it. */
    private record RememberingDriver(String prefix, List<String> seen) implements Driver {
        @Override
        public java.sql.Connection connect(String url, Properties info) throws SQLException {
            if (!acceptsURL(url)) {
                return null;
            }
            seen.add(url);
            throw new SQLException("nobody there", "08001");
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith(prefix);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlserver://h\\i;databaseName=d;useBulkCopyForBatchInsert=true;applicationName={a;b}",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcps)(HOST=h)(PORT=1522))(CONNECT_DATA=(SID=x)))"
            })
    void aUrlOfTheDriversOwnReachesItUnchanged(String jdbcUrl) throws SQLException {
        RememberingDriver driver = new RememberingDriver(jdbcUrl.substring(0, 12), new ArrayList<>());
        DriverManager.registerDriver(driver);
        try (Engine engine = Engine.create(jdbcUrl, EngineOption.pool(PoolKind.NONE))) {
            assertThatThrownBy(engine::connect).isInstanceOf(OperationalException.class);
        } finally {
            DriverManager.deregisterDriver(driver);
        }
        assertThat(driver.seen()).containsExactly(jdbcUrl);
    }

    @Test
    void databasesHaveTheirLevels() {
        assertThat(levels("mssql://h/d")).contains(IsolationLevel.SNAPSHOT, IsolationLevel.REPEATABLE_READ);
        assertThat(levels("oracle://h/s")).containsExactly(IsolationLevel.READ_COMMITTED, IsolationLevel.SERIALIZABLE);
        assertThat(levels("sqlite://")).containsExactly(IsolationLevel.READ_UNCOMMITTED, IsolationLevel.SERIALIZABLE);
        EngineOption snapshot = EngineOption.isolationLevel(IsolationLevel.SNAPSHOT);
        assertThatThrownBy(() -> Engine.create("oracle://h/s", creator(), snapshot))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("no isolation level SNAPSHOT");
    }

    private static Iterable<IsolationLevel> levels(String url) {
        try (Engine engine = Engine.create(url, creator())) {
            return engine.dialect().isolationLevels();
        }
    }

    private static EngineOption creator() {
        return EngineOption.creator(() -> {
            throw new SQLException("nobody there");
        });
    }
}
