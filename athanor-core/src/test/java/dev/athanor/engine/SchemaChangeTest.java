package dev.athanor.engine;

import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.TransactionConflictException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tables change while statements on them are kept prepared. */
class SchemaChangeTest {
    private static final int OFTEN = 10; // more than PostgreSQL's driver waits before the server prepares a statement
    private static final String ALL = "SELECT * FROM things";

    @TempDir
    Path folder;

    private final List<String> executed = new ArrayList<>();
    private String jdbcUrl;
    private Database database;
    private Engine engine;

    @BeforeEach
    void open(Database given) {
        database = given;
        boolean sqlite = given.kind() == TestDatabase.SQLITE;
        jdbcUrl = sqlite ? "jdbc:sqlite:" + folder.resolve("a.db") : given.jdbcUrl();
        engine = Engine.create(
                sqlite ? "sqlite:///" + folder.resolve("a.db") : given.athanorUrl(),
                EngineOption.poolSize(1),
                EngineOption.listener(new ExecutionListener() {
                    @Override
                    public void statement(StatementEvent event) {
                        executed.add(event.sql());
                    }
                }));
        engine.transact(c -> {
            c.execute(text("CREATE TABLE things (id INTEGER)"));
            c.execute(text("INSERT INTO things VALUES (1)"));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static int columns(Connection connection) {
        Row row = connection.execute(text(ALL)).one();
        return row.values().size();
    }

    private void readOften(Engine reading) {
        for (int i = 0; i < OFTEN; i++) {
            reading.transact(c -> assertThat(columns(c)).isEqualTo(1));
        }
    }

    private void somebodyElse(String sql) throws SQLException {
        try (java.sql.Connection other = DriverManager.getConnection(jdbcUrl, database.user(), database.password());
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @EachDatabase
    void aTransactionThatBeginsWithAnOutdatedStatementDoesNotNotice() throws SQLException {
        readOften(engine);
        somebodyElse("ALTER TABLE things ADD COLUMN name VARCHAR(10)");
        executed.clear();

        engine.transact(c -> assertThat(columns(c)).isEqualTo(2));

        assertThat(executed).as("what is told").containsExactly(ALL);
        engine.transact(c -> assertThat(columns(c)).isEqualTo(2));
    }

    @EachDatabase
    void anOutdatedStatementWorksInAutocommitMode() throws SQLException {
        Engine autocommit = engine.isolationLevel(IsolationLevel.AUTOCOMMIT);
        readOften(autocommit);
        somebodyElse("ALTER TABLE things ADD COLUMN name VARCHAR(10)");

        autocommit.transact(c -> assertThat(columns(c)).isEqualTo(2));
    }

    @EachDatabase
    void laterInATransactionItWorksOrIsAConflictThatPasses() throws SQLException {
        readOften(engine);
        AtomicInteger attempts = new AtomicInteger();
        List<Exception> failures = new ArrayList<>();

        engine.transact(transaction().retry(RetryPolicy.attempts(2).on(failure -> failures.add(failure))), c -> {
            c.execute(text("SELECT 1")).all();
            if (attempts.incrementAndGet() == 1) {
                somebodyElse("ALTER TABLE things ADD COLUMN name VARCHAR(10)");
            }
            assertThat(columns(c)).isEqualTo(2);
        });

        if (database.kind() == POSTGRESQL) {
            assertThat(failures).hasSize(1).hasOnlyElementsOfType(TransactionConflictException.class);
        } else {
            assertThat(failures).isEmpty();
        }
    }

    @EachDatabase
    void aTransactionSeesItsOwnChanges() {
        readOften(engine);
        engine.transact(c -> {
            assertThat(columns(c)).isEqualTo(1);
            c.execute(text("ALTER TABLE things ADD COLUMN name VARCHAR(10)"));
            assertThat(columns(c)).isEqualTo(2);
            c.execute(text("DROP TABLE things"));
            c.execute(text("CREATE TABLE things (a VARCHAR(10), b VARCHAR(10), c VARCHAR(10))"));
            c.execute(text("INSERT INTO things VALUES ('a', 'b', 'c')"));
            assertThat(columns(c)).isEqualTo(3);
        });
    }

    @EachDatabase(TestDatabase.SQLITE)
    void aTextOfSeveralStatementsIsRefusedWhereTheDriverWouldDropSome() {
        try (Connection c = engine.connect()) {
            assertThatThrownBy(() -> c.execute(text("INSERT INTO things VALUES (2); DELETE FROM things")))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageContaining("one statement at a time");
            assertThat(c.execute(text("SELECT 'a;b' AS \"x;y\" /* ; */; -- the end;"))
                            .one()
                            .get(0))
                    .isEqualTo("a;b");
            c.execute(text("CREATE TRIGGER t AFTER INSERT ON things BEGIN DELETE FROM things WHERE id = 7;"
                    + " SELECT CASE WHEN 1 THEN 2 END; END;"));
            assertThatThrownBy(() -> c.execute(
                            text("CREATE TRIGGER u AFTER INSERT ON things BEGIN DELETE FROM things; END; SELECT 1")))
                    .isInstanceOf(ProgrammingException.class);
        }
    }
}
