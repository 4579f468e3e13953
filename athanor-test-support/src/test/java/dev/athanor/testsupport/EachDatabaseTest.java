package dev.athanor.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class EachDatabaseTest {
    private static final Set<TestDatabase> SEEN = EnumSet.noneOf(TestDatabase.class);

    private String seenBefore = "";

    @BeforeEach
    void takesTheName(TestInfo info) {
        seenBefore = info.getDisplayName();
    }

    @EachDatabase
    void givesAFreshDatabaseOfEachKind(Database database) throws SQLException {
        SEEN.add(database.kind());
        assertThat(seenBefore).isEqualTo(database.dialectName());
        try (Connection connection = database.connect()) {
            execute(connection, "CREATE TABLE t (name VARCHAR(20))");
            execute(connection, "INSERT INTO t VALUES ('größe')");
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT name FROM t")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("größe");
            }
        }
    }

    @AfterAll
    static void allKindsWereSeen() {
        if (ServerPolicy.serversAreRequired()) {
            assertThat(SEEN).containsExactlyInAnyOrder(TestDatabase.values());
        }
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void livesFromOneConnectionToTheNextAndIsDroppedAtTheEnd(Database ignored) throws SQLException {
        Database database = ignored.kind().create();
        try (Connection connection = database.connect()) {
            execute(connection, "CREATE TABLE t (id INTEGER)");
        }
        Connection forgotten = database.connect();
        forgotten.setAutoCommit(false);
        execute(forgotten, "INSERT INTO t VALUES (1)");

        database.close();

        assertThatThrownBy(() -> execute(forgotten, "SELECT * FROM t")).isInstanceOf(SQLException.class);
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void writesTheUrlOfAServerAsSqlAlchemyDoes(Database database) {
        assertThat(database.athanorUrl())
                .matches(database.dialectName() + "://" + database.user() + "@localhost:\\d+/test_\\d+(\\?.*)?");
    }

    @Test
    void writesTheUrlsOfEmbeddedDatabases() throws SQLException {
        try (Database sqlite = TestDatabase.SQLITE.create();
                Database h2 = TestDatabase.H2.create()) {
            assertThat(sqlite.athanorUrl()).isEqualTo("sqlite:///:memory:");
            assertThat(h2.athanorUrl()).matches("h2:///mem:test_\\d+");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
