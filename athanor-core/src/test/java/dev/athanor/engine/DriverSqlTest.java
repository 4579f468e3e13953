package dev.athanor.engine;

import static dev.athanor.sql.Sql.driverSql;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The driver's own language: texts that nobody looks into, procedures, several results. */
class DriverSqlTest {
    private Engine engine;
    private Connection connection;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    @EachDatabase
    void textsReachTheDriverUntouched() {
        connection.execute(driverSql("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20))"));
        assertThat(connection
                        .execute(driverSql("INSERT INTO t VALUES (?, ':name'), (?, ?)", 1, 2, null))
                        .rowCount())
                .isEqualTo(2);
        assertThat(connection
                        .execute(driverSql("SELECT id, name FROM t WHERE id <= ? AND '\\:x' <> ? ORDER BY id", 2, "y"))
                        .all())
                .extracting(row -> row.values())
                .containsExactly(List.of(1, ":name"), Arrays.asList(2, null));
        assertThat(engine.statementCache().size()).isPositive();
    }

    /** A question mark that is doubled is the driver's way to write an operator. */
    @EachDatabase(POSTGRESQL)
    void operatorsMayHoldQuestionMarks() {
        assertThat(connection
                        .execute(driverSql("SELECT jsonb '{\"a\": 1}' ?? ?", "a"))
                        .one()
                        .get(0))
                .isEqualTo(true);
    }

    @EachDatabase(MARIADB)
    void aProcedureGivesSeveralResults() throws SQLException {
        connection.execute(driverSql("CREATE PROCEDURE two(IN a INTEGER, OUT b INTEGER)"
                + " BEGIN SELECT a; SELECT a + 1, 'x'; SET b = a + 2; END"));
        java.sql.Connection jdbc = connection.unwrap(java.sql.Connection.class);
        List<List<Object>> found = new ArrayList<>();
        try (CallableStatement call = jdbc.prepareCall("{call two(?, ?)}")) {
            call.setInt(1, 5);
            call.registerOutParameter(2, Types.INTEGER);
            boolean rows = call.execute();
            while (rows) {
                found.add(firstRow(call.getResultSet()));
                rows = call.getMoreResults();
            }
            found.add(List.of(call.getInt(2)));
        }
        assertThat(found.toString()).isEqualTo("[[5], [6, x], [7]]");
        assertThat(connection.inTransaction()).isTrue();
    }

    @EachDatabase(POSTGRESQL)
    void aProcedureGivesSeveralCursors() throws SQLException {
        connection.execute(driverSql("CREATE PROCEDURE two(a INTEGER, INOUT one REFCURSOR, INOUT other REFCURSOR)"
                + " LANGUAGE plpgsql AS $$ BEGIN OPEN one FOR SELECT a; OPEN other FOR SELECT a + 1, 'x'; END $$"));
        Row cursors = connection
                .execute(text("CALL two(:a, 'first', 'second')"), Map.of("a", 5))
                .one();
        try (ResultSet first = cursors.get(0, ResultSet.class);
                ResultSet second = cursors.get(1, ResultSet.class)) {
            assertThat(firstRow(first)).isEqualTo(List.of(5));
            assertThat(firstRow(second)).isEqualTo(List.of(6, "x"));
        }
    }

    private static List<Object> firstRow(ResultSet rows) throws SQLException {
        List<Object> values = new ArrayList<>();
        rows.next();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.add(rows.getObject(i));
        }
        return values;
    }
}
