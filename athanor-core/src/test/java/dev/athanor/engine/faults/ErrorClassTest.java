package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.H2;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DataException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InternalDatabaseException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each database is made to refuse for each reason; losses of connections and conflicts have tests of their own. */
class ErrorClassTest {
    @TempDir
    Path folder;

    private Database database;
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open(Database given) {
        database = given;
        engine = Engine.create(Bank.url(given, folder), EngineOption.poolSize(2));
        c = engine.connect();
        if (given.kind() == SQLITE) {
            c.isolationLevel(IsolationLevel.AUTOCOMMIT);
            c.execute(text("PRAGMA foreign_keys = ON"));
        }
        c.execute(text("CREATE TABLE parent (id INTEGER NOT NULL PRIMARY KEY)"));
        c.execute(text("CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent INTEGER NOT NULL, name VARCHAR(3),"
                + " age INTEGER, CONSTRAINT child_parent FOREIGN KEY (parent) REFERENCES parent (id),"
                + " CONSTRAINT child_age CHECK (age > 0))"));
        c.execute(text("INSERT INTO parent (id) VALUES (1)"));
        c.commit();
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    /** The connection serves on after each refusal. */
    private void refuses(String sql, Class<? extends DatabaseException> expected) {
        assertThatThrownBy(() -> c.execute(text(sql)).close()).as(sql).isExactlyInstanceOf(expected);
        c.rollback();
        c.execute(text("SELECT 1")).all();
    }

    @EachDatabase
    void integrity() {
        refuses("INSERT INTO parent (id) VALUES (1)", IntegrityException.class);
        refuses("INSERT INTO child (id, parent) VALUES (1, 7)", IntegrityException.class);
        refuses("INSERT INTO child (id, parent, age) VALUES (1, 1, -1)", IntegrityException.class);
        refuses("INSERT INTO child (id, parent) VALUES (1, NULL)", IntegrityException.class);
        c.execute(text("INSERT INTO child (id, parent) VALUES (1, 1)"));
        c.commit();
        refuses("DELETE FROM parent", IntegrityException.class);
        c.execute(text("CREATE UNIQUE INDEX child_name ON child (name)"));
        c.execute(text("INSERT INTO child (id, parent, name) VALUES (2, 1, 'ed')"));
        c.commit();
        refuses("INSERT INTO child (id, parent, name) VALUES (3, 1, 'ed')", IntegrityException.class);
    }

    @EachDatabase(POSTGRESQL)
    void integrityOfExclusion() {
        c.execute(text("CREATE TABLE stay (days int4range, EXCLUDE USING gist (days WITH &&))"));
        c.execute(text("INSERT INTO stay VALUES ('[1,5]')"));
        c.commit();
        refuses("INSERT INTO stay VALUES ('[5,7]')", IntegrityException.class);
    }

    @EachDatabase
    void data() {
        if (database.kind() == SQLITE) { // which takes nearly everything
            refuses("SELECT zeroblob(3000000000)", DataException.class);
            return;
        }
        refuses("INSERT INTO child (id, parent, name) VALUES (1, 1, 'too long')", DataException.class);
        refuses("INSERT INTO child (id, parent, age) VALUES (1, 1, 3000000000)", DataException.class);
        refuses("INSERT INTO child (id, parent, age) SELECT 1, 1, id / 0 FROM parent", DataException.class);
        refuses("INSERT INTO child (id, parent, age) VALUES (1, 1, 'many')", DataException.class);
    }

    @EachDatabase
    void programming() {
        // SQLite has one number for all of these, which upstream's driver takes for operational as well.
        Class<? extends DatabaseException> expected =
                database.kind() == SQLITE ? OperationalException.class : ProgrammingException.class;
        refuses("SELECT * FROM no_such_table", expected);
        refuses("SELECT no_such_column FROM parent", expected);
        refuses("SELEKT 1", expected);
        refuses("CREATE TABLE parent (id INTEGER)", expected);
        refuses("INSERT INTO parent (id) VALUES (1, 2)", expected);
        if (database.kind() != SQLITE) { // which takes the first row
            refuses("SELECT (SELECT x.id FROM (SELECT 2 AS id UNION SELECT 3 AS id) x)", expected);
        }
    }

    @EachDatabase
    void notSupported() {
        switch (database.kind()) {
            case POSTGRESQL -> refuses("SELECT count(*) FROM parent FOR UPDATE", NotSupportedException.class);
            case MARIADB ->
                refuses("SELECT * FROM parent WHERE id IN (SELECT id FROM child LIMIT 1)", NotSupportedException.class);
            case H2 ->
                assertThatThrownBy(() -> engine.readOnly().connect()).isExactlyInstanceOf(NotSupportedException.class);
            case SQLITE ->
                assertThatThrownBy(() -> engine.connect().beginTwoPhase())
                        .isExactlyInstanceOf(NotSupportedException.class);
        }
    }

    @EachDatabase
    void operational() {
        String url = switch (database.kind()) {
            case SQLITE -> "sqlite:///" + folder.resolve("no such folder").resolve("a.db");
            case H2 -> "jdbc:h2:mem:no_such_database;IFEXISTS=TRUE";
            default -> database.athanorUrl().replaceAll("/test_\\d+", "/no_such_database");
        };
        try (Engine wrong = Engine.create(url)) {
            assertThatThrownBy(wrong::connect)
                    .isExactlyInstanceOf(OperationalException.class)
                    .hasMessageContaining("Cannot connect to");
        }
    }

    /** SQLite has no users. */
    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void permission() {
        switch (database.kind()) {
            case POSTGRESQL -> {
                c.execute(text("SET LOCAL ROLE pg_monitor"));
                refuses("SELECT * FROM parent", ProgrammingException.class);
            }
            case MARIADB ->
                refuses(
                        "DELETE FROM information_schema.tables",
                        OperationalException.class); // as upstream's driver has it
            default -> {
                c.execute(text("CREATE USER lesser PASSWORD 'secret'"));
                c.commit();
                String url = database.jdbcUrl() + ";USER=lesser;PASSWORD=secret";
                try (Engine lesser = Engine.create(url);
                        Connection other = lesser.connect()) {
                    assertThatThrownBy(() -> other.execute(text("SELECT * FROM parent")))
                            .isExactlyInstanceOf(ProgrammingException.class);
                }
            }
        }
    }

    @EachDatabase
    void readOnly() throws SQLException {
        String sql = "INSERT INTO parent (id) VALUES (9)";
        switch (database.kind()) {
            case POSTGRESQL -> {
                c.readOnly(true);
                refuses(sql, InternalDatabaseException.class); // as upstream's driver has it
            }
            case MARIADB, SQLITE -> {
                c.readOnly(true);
                refuses(sql, OperationalException.class);
            }
            case H2 -> {
                String url = "jdbc:h2:" + folder.resolve("a");
                try (java.sql.Connection file = DriverManager.getConnection(url);
                        Statement statement = file.createStatement()) {
                    statement.execute("CREATE TABLE parent (id INTEGER)");
                }
                try (Engine readOnly = Engine.create(url + ";ACCESS_MODE_DATA=r");
                        Connection other = readOnly.connect()) {
                    assertThatThrownBy(() -> other.execute(text(sql))).isExactlyInstanceOf(OperationalException.class);
                }
            }
        }
    }

    /** SQLite waits for locks of whole databases only, and has conflicts over them. */
    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void timeoutOfALock() {
        try (Connection other = engine.connect()) {
            other.execute(text("SELECT id FROM parent WHERE id = 1 FOR UPDATE")).all();
            switch (database.kind()) {
                case POSTGRESQL -> c.execute(text("SET LOCAL lock_timeout = '100ms'"));
                case MARIADB -> c.execute(text("SET innodb_lock_wait_timeout = 1"));
                default -> c.execute(text("SET LOCK_TIMEOUT 100"));
            }
            refuses("UPDATE parent SET id = 2 WHERE id = 1", StatementTimeoutException.class);
        }
    }

    @EachDatabase(POSTGRESQL)
    void whatATransactionThatFailedIsAskedFor() {
        assertThatThrownBy(() -> c.execute(text("SELEKT 1"))).isInstanceOf(ProgrammingException.class);
        refuses("SELECT 1", InternalDatabaseException.class);
    }

    @EachDatabase({SQLITE, H2, POSTGRESQL, MARIADB})
    void theExceptionSaysAll() {
        assertThatThrownBy(() ->
                        c.execute(text("INSERT INTO parent (id) VALUES (:id)").bind("id", 1)))
                .isInstanceOfSatisfying(IntegrityException.class, e -> {
                    assertThat(e.statement()).isEqualTo("INSERT INTO parent (id) VALUES (?)");
                    assertThat(e.parameters().toString()).isEqualTo("[1]");
                    assertThat(e.connectionInvalidated()).isFalse();
                    assertThat((Throwable) e.driverException()).isSameAs(e.getCause());
                });
    }
}
