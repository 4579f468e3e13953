package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Keys and defaults that the database makes, and the ways in which they are had. */
class GeneratedValuesTest {
    private final Column<Long> id = column("id", BIGINT, primaryKey());
    private final Column<String> name = column("name", varchar(20), Schema.serverDefault("'nobody'"));
    private final Column<Integer> age = column("Age?", INTEGER);
    private final Table people = Table.of("people", new MetaData(), id, name, age);
    private PlainJdbc jdbc;

    @BeforeEach
    void create(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(people);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    @EachDatabase
    void insertsReturnWhatTheyMade() throws SQLException {
        assertThat(jdbc.run(insert(people).values(age.to(7)).returning(id, name, age)))
                .isEqualTo(List.of(List.of(1L, "nobody", 7)));
        assertThat(jdbc.run(
                        insert(people).values(name.to("ed")).returning(name.concat("!"), literal("?", VARCHAR), id)))
                .isEqualTo(List.of(List.of("ed!", "?", 2L)));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.POSTGRESQL})
    void updatesReturnTheNewRows() throws SQLException {
        jdbc.run(insert(people).values(age.to(7)));
        assertThat(jdbc.run(update(people)
                        .set(age.to(8), name.to("ed"))
                        .where(id.eq(1L))
                        .returning(name, age.plus(1))))
                .isEqualTo(List.of(List.of("ed", 9)));
    }

    @EachDatabase
    void deletesReturnTheOldRows() throws SQLException {
        jdbc.run(insert(people).values(age.to(7)));
        assertThat(jdbc.run(delete(people).where(age.eq(7)).returning(id, age))).isEqualTo(List.of(List.of(1L, 7)));
        assertThat(jdbc.run(select(id))).isEmpty();
    }

    @EachDatabase
    void driversGiveTheKeysOfOneRowAndOfABatchWhereTheDialectSaysSo() throws SQLException {
        String quoted = jdbc.dialect().syntax().identifiers().format("Age?");
        String sql = "INSERT INTO people (" + quoted + ") VALUES (?)";
        try (PreparedStatement statement = jdbc.connection().prepareStatement(sql, new String[] {"id"})) {
            statement.setInt(1, 1);
            statement.executeUpdate();
            assertThat(keys(statement)).containsExactly(1L);
            if (jdbc.dialect().insertStrategy() == InsertStrategy.BATCH_GENERATED_KEYS) {
                for (int i = 2; i <= 4; i++) {
                    statement.setInt(1, i);
                    statement.addBatch();
                }
                statement.executeBatch();
                assertThat(keys(statement)).containsExactly(2L, 3L, 4L);
            }
        }
    }

    private static List<Long> keys(PreparedStatement statement) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (ResultSet rows = statement.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        }
        return keys;
    }

    @EachDatabase
    void severalRowsReturnTheirKeysInOrderWhereTheDialectSaysSo() throws SQLException {
        if (jdbc.dialect().insertStrategy() == InsertStrategy.MULTI_ROW_RETURNING) {
            assertThat(jdbc.query("INSERT INTO people (name) VALUES ('a'), ('b'), ('c') RETURNING name"))
                    .isEqualTo(List.of(List.of("a"), List.of("b"), List.of("c")));
        }
    }

    @EachDatabase
    void aRowWithoutValuesHasDefaultsOnly() throws SQLException {
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Table bare = Table.of("bare", new MetaData(), key, column("u", Types.UUID));
        jdbc.create(bare);
        jdbc.run(insert(bare).values(key.to(5)));
        assertThat(jdbc.run(select(key))).isEqualTo(List.of(List.of(5)));
        Table empty = Table.of("empty", new MetaData(), column("id", INTEGER, primaryKey()));
        jdbc.create(empty);
        jdbc.sql(
                jdbc.dialect().name().matches("mysql|mariadb")
                        ? "INSERT INTO `empty` () VALUES ()"
                        : "INSERT INTO empty DEFAULT VALUES");
        assertThat(jdbc.query("SELECT id FROM "
                        + jdbc.dialect().syntax().identifiers().format("empty")))
                .hasSize(1);
    }
}
