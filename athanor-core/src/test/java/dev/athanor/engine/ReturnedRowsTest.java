package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.testsupport.TestDatabase.H2;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.UUID;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Many rows that are inserted and returned, on real databases: SQLAlchemy's "insertmanyvalues". */
class ReturnedRowsTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(40));
    private final Table numbered = Table.of("numbered", metadata, id, name);
    private final Column<java.util.UUID> key = column("id", UUID, primaryKey());
    private final Column<String> label = column("label", varchar(40));
    private final Table keyed = Table.of("keyed", metadata, key, label);
    private final Fixture.Recorder recorder = new Fixture.Recorder();
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        metadata.createAll(engine);
        recorder.statements.clear();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<Map<String, Object>> names(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        return rows;
    }

    private List<Row> inserted(int count, int pageSize) {
        return engine.<List<Row>, RuntimeException>call(
                c -> c.execute(insert(numbered).returning(id, name), names(count), o -> o.insertPageSize(pageSize))
                        .all());
    }

    @EachDatabase({SQLITE, POSTGRESQL, MARIADB})
    void aThousandRowsAreOneStatement() {
        List<Row> rows = engine.<List<Row>, RuntimeException>call(c ->
                c.execute(insert(numbered).returning(id, name), names(1000)).all());

        assertThat(recorder.statements).hasSize(1);
        assertThat(rows).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(rows.get(i).values()).containsExactly(i + 1, "n" + i);
        }
    }

    @EachDatabase({SQLITE, POSTGRESQL, MARIADB})
    void aPageHasAsManyRowsAsOneSays() {
        List<Row> rows = inserted(25, 10);
        assertThat(recorder.statements).hasSize(3);
        assertThat(rows).extracting(row -> row.get(name)).first().isEqualTo("n0");
        assertThat(rows).extracting(row -> row.get(name)).last().isEqualTo("n24");

        recorder.statements.clear();
        assertThat(inserted(3, 1)).hasSize(3);
        assertThat(recorder.statements).hasSize(3);
    }

    @EachDatabase
    void keysOfTheUsersOwnComeInTheOrderGiven() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<java.util.UUID> keys = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            java.util.UUID made = java.util.UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)});
            keys.add(made);
            rows.add(Map.of("id", made, "label", "l" + i));
        }
        assertThat(engine.<List<java.util.UUID>, RuntimeException>call(
                        c -> c.execute(insert(keyed).returning(key), rows).all()))
                .isEqualTo(keys);
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2, SQLITE})
    void generatedKeysBelongToTheirRows() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            rows.add(new Object[] {"n" + i});
        }
        engine.transact(c -> {
            List<Object[]> generated = c.insertMany(insert(numbered), List.of("name"), rows, List.of(id));
            Map<Object, Object> stored = new java.util.HashMap<>();
            for (Row row : c.execute(select(id, name))) {
                stored.put(row.get(id), row.get(name));
            }
            for (int i = 0; i < 2500; i++) {
                assertThat(stored.get(generated.get(i)[0])).isEqualTo("n" + i);
            }
        });
    }
}
