package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.error.DatabaseException;
import dev.athanor.error.DisconnectException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the errors mean that the databases really give. */
class ErrorKindTest {
    private Database database;
    private PlainJdbc jdbc;

    @BeforeEach
    void tables(Database fresh) throws SQLException {
        database = fresh;
        jdbc = PlainJdbc.open(fresh);
        if (fresh.kind() == TestDatabase.SQLITE) {
            jdbc.sql("PRAGMA foreign_keys = ON");
        }
        jdbc.sql("CREATE TABLE parent (id INTEGER NOT NULL, PRIMARY KEY (id))");
        jdbc.sql("CREATE TABLE child (id INTEGER NOT NULL, parent_id INTEGER, name VARCHAR(3) NOT NULL, n SMALLINT,"
                + " PRIMARY KEY (id), UNIQUE (name), CHECK (n > 0),"
                + " FOREIGN KEY (parent_id) REFERENCES parent (id))");
        jdbc.sql("INSERT INTO parent (id) VALUES (1)");
        jdbc.sql("INSERT INTO parent (id) VALUES (2)");
        jdbc.sql("INSERT INTO child (id, parent_id, name, n) VALUES (1, 1, 'a', 1)");
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private ErrorKind kindOf(Callable<?> failing) {
        SQLException error = catchThrowableOfType(SQLException.class, failing::call);
        assertThatObject(error).isNotNull();
        return jdbc.dialect().classify(error);
    }

    private ErrorKind kindOf(String sql) {
        return kindOf(() -> {
            jdbc.sql(sql);
            return null;
        });
    }

    @EachDatabase
    void brokenConstraintsAreIntegrityErrors() {
        assertThat(kindOf("INSERT INTO parent (id) VALUES (1)")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("INSERT INTO child (id, name) VALUES (2, 'a')")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("INSERT INTO child (id, name) VALUES (2, NULL)")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("INSERT INTO child (id) VALUES (2)")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("UPDATE child SET name = NULL")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("INSERT INTO child (id, parent_id, name) VALUES (2, 9, 'b')"))
                .isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("DELETE FROM parent WHERE id = 1")).isEqualTo(ErrorKind.INTEGRITY);
        assertThat(kindOf("INSERT INTO child (id, name, n) VALUES (2, 'b', 0)")).isEqualTo(ErrorKind.INTEGRITY);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void valuesThatDoNotFitAreDataErrors() {
        assertThat(kindOf("INSERT INTO child (id, name) VALUES (2, 'long')")).isEqualTo(ErrorKind.DATA);
        assertThat(kindOf("INSERT INTO child (id, name, n) VALUES (2, 'b', 70000)"))
                .isEqualTo(ErrorKind.DATA);
        assertThat(kindOf("INSERT INTO child (id, name, n) VALUES (2, 'b', 'x')"))
                .isEqualTo(ErrorKind.DATA);
        assertThat(kindOf("INSERT INTO child (id, name, n) VALUES (2, 'b', 1/0)"))
                .isEqualTo(ErrorKind.DATA);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void wrongStatementsAreProgrammingErrors() {
        assertThat(kindOf("SELEKT 1")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("SELECT * FROM nowhere")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("SELECT nothing FROM parent")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("SELECT no_such_function(1)")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("CREATE TABLE parent (id INTEGER)")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("DROP TABLE nowhere")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("SELECT * FROM no_schema.nowhere")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("INSERT INTO parent (id, id) VALUES (3, 3)")).isEqualTo(ErrorKind.PROGRAMMING);
    }

    @EachDatabase(TestDatabase.SQLITE)
    void wrongStatementsAreOperationalErrorsOfSqliteAsInPython() {
        assertThat(kindOf("SELEKT 1")).isEqualTo(ErrorKind.OPERATIONAL);
        assertThat(kindOf("SELECT * FROM nowhere")).isEqualTo(ErrorKind.OPERATIONAL);
    }

    @EachDatabase
    void valuesThatACodecRefusesAreDataErrors() throws SQLException {
        if (database.kind() == TestDatabase.H2) {
            return; // keeps every string
        }
        try (PreparedStatement statement = jdbc.connection().prepareStatement("INSERT INTO parent (id) VALUES (?)")) {
            assertThat(kindOf(() -> {
                        jdbc.dialect()
                                .syntax()
                                .codecs()
                                .codec(dev.athanor.types.Types.VARCHAR)
                                .bind(statement, 1, "\ud800");
                        return null;
                    }))
                    .isEqualTo(ErrorKind.DATA);
        }
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void cancelledStatementsAreTimeouts() throws Exception {
        String slow = slowStatement();
        try (Statement statement = jdbc.connection().createStatement()) {
            statement.setQueryTimeout(1);
            assertThat(kindOf(() -> statement.execute(slow))).isEqualTo(ErrorKind.TIMEOUT);
        }
    }

    private String slowStatement() {
        return switch (database.kind()) {
            case POSTGRESQL -> "SELECT pg_sleep(30)";
            case MARIADB ->
                "SELECT count(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b, seq_1_to_1000000 c WHERE a.seq + b.seq = c.seq";
            default ->
                "SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b WHERE a.x * b.x = 7";
        };
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void waitingTooLongForALockIsATimeout() throws SQLException {
        try (Connection other = database.connect()) {
            execute(other, lockTimeout());
            jdbc.connection().setAutoCommit(false);
            other.setAutoCommit(false);
            execute(jdbc.connection(), "UPDATE parent SET id = 3 WHERE id = 2");
            assertThat(kindOf(() -> execute(other, "UPDATE parent SET id = 4 WHERE id = 2")))
                    .isEqualTo(ErrorKind.TIMEOUT);
            other.rollback();
            jdbc.connection().rollback();
        }
    }

    private String lockTimeout() {
        return switch (database.kind()) {
            case POSTGRESQL -> "SET lock_timeout = 100";
            case MARIADB -> "SET innodb_lock_wait_timeout = 1";
            default -> "SET LOCK_TIMEOUT 100";
        };
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void deadlocksAreConflicts() throws Exception {
        Connection one = jdbc.connection();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection two = database.connect()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            execute(one, "UPDATE parent SET id = 1 WHERE id = 1");
            execute(two, "UPDATE parent SET id = 2 WHERE id = 2");
            CountDownLatch started = new CountDownLatch(1);
            Future<@Nullable SQLException> second = threads.submit(() -> {
                started.countDown();
                return failure(two, "UPDATE parent SET id = 1 WHERE id = 1");
            });
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            SQLException ofOne = failure(one, "UPDATE parent SET id = 2 WHERE id = 2");
            if (ofOne != null) {
                one.rollback(); // lets the other go on
            }
            SQLException ofTwo = second.get(30, TimeUnit.SECONDS);
            SQLException victim = ofOne != null ? ofOne : ofTwo;
            assertThatObject(victim).isNotNull();
            assertThat(jdbc.dialect().classify(victim)).isEqualTo(ErrorKind.CONFLICT);
            one.rollback();
            two.rollback();
        } finally {
            threads.shutdownNow();
        }
    }

    private static @Nullable SQLException failure(Connection connection, String sql) {
        try {
            execute(connection, sql);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void serializationFailuresAreConflicts() throws SQLException {
        try (Connection other = database.connect()) {
            for (Connection each : List.of(jdbc.connection(), other)) {
                each.setAutoCommit(false);
                each.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                execute(each, "SELECT * FROM parent");
            }
            execute(jdbc.connection(), "UPDATE parent SET id = 3 WHERE id = 2");
            jdbc.connection().commit();
            assertThat(kindOf(() -> execute(other, "UPDATE parent SET id = 4 WHERE id = 2")))
                    .isEqualTo(ErrorKind.CONFLICT);
            other.rollback();
        }
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB, TestDatabase.H2})
    void aConnectionThatTheServerEndedIsLost() throws SQLException {
        try (PlainJdbc victim = PlainJdbc.open(database)) {
            String session = String.valueOf(victim.query(
                            switch (database.kind()) {
                                case POSTGRESQL -> "SELECT pg_backend_pid()";
                                case MARIADB -> "SELECT connection_id()";
                                default -> "SELECT SESSION_ID()";
                            })
                    .get(0)
                    .get(0));
            jdbc.sql(
                    switch (database.kind()) {
                        case POSTGRESQL -> "SELECT pg_terminate_backend(" + session + ")";
                        case MARIADB -> "KILL " + session;
                        default -> "SELECT ABORT_SESSION(" + session + ")";
                    });
            assertThat(kindOf(() -> execute(victim.connection(), "SELECT 1"))).isEqualTo(ErrorKind.DISCONNECT);
        }
    }

    @EachDatabase
    void aClosedConnectionIsLostOrMisused() throws SQLException {
        Connection closed = database.connect();
        closed.close();
        assertThat(kindOf(() -> execute(closed, "SELECT 1")))
                .isIn(ErrorKind.DISCONNECT, ErrorKind.INTERFACE, ErrorKind.OTHER);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aStatementAfterAFailedOneIsAnInternalErrorAsInPython() throws SQLException {
        jdbc.connection().setAutoCommit(false);
        assertThat(kindOf("SELECT * FROM nowhere")).isEqualTo(ErrorKind.PROGRAMMING);
        assertThat(kindOf("SELECT 1")).isEqualTo(ErrorKind.INTERNAL);
    }

    @EachDatabase
    void eachKindHasItsException() {
        SQLException cause = new SQLException("x", "08006");
        for (ErrorKind kind : ErrorKind.values()) {
            DatabaseException exception = kind.exception("what", "SELECT 1", List.of(), cause);
            assertThat(exception).hasCause(cause).hasMessageContaining("what");
            assertThat(exception instanceof DisconnectException).isEqualTo(kind == ErrorKind.DISCONNECT);
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
