package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The doors for libraries that build on Core. */
class InsertManyTest {
    private static final List<String> NAME = List.of("name");

    @Test
    void oneRowIsAPlainInsert() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            List<@Nullable Object[]> keys = c.insertMany(insert(db.users), NAME, rows(1), List.of(db.id));

            assertThat(keys).singleElement().isEqualTo(new Object[] {1});
            assertThat(db.recorder.lines).last().isEqualTo("INSERT INTO users (name) VALUES (?) [user 0]");
        }
    }

    @Test
    void severalRowsAreOneStatement() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            List<@Nullable Object[]> keys = c.insertMany(insert(db.users), NAME, rows(3), List.of(db.id));

            assertThat(keys).extracting(key -> key[0]).containsExactly(1, 2, 3);
            assertThat(db.recorder.statements)
                    .singleElement()
                    .satisfies(event -> assertThat(event.sql())
                            .isEqualTo("INSERT INTO users (name) VALUES (?), (?), (?) RETURNING id"));
        }
    }

    @Test
    void keysComeInTheOrderOfTheRowsAcrossPages() {
        // seven parameters per statement
        try (Fixture db = new Fixture("jdbc:sqlite::memory:", EngineOption.dialect(new TestDialect())).created();
                Connection c = db.engine.connect()) {
            List<String> keys = List.of("fullname", "name");
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                rows.add(new Object[] {"full " + i, "user " + i});
            }

            List<@Nullable Object[]> generated = c.insertMany(insert(db.users), keys, rows, List.of(db.id));

            assertThat(db.recorder.statements).hasSize(7);
            assertThat(db.recorder.statements.get(6).parameters())
                    .isEqualTo(List.of("user 18", "full 18", "user 19", "full 19"));
            for (int i = 0; i < 20; i++) {
                Integer id = (Integer) generated.get(i)[0];
                assertThat(c.execute(select(db.name).where(db.id.eq(id))).one()).isEqualTo("user " + i);
            }
        }
    }

    @Test
    void otherGeneratedColumnsAreReturnedToo() {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> name = column("name", VARCHAR);
        Column<String> state = column("state", VARCHAR, serverDefault("'new'"));
        Table things = Table.of("things", metadata, id, name, state);
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            metadata.createAll(c);

            assertThat(c.insertMany(insert(things), NAME, rows(1), List.of(id, state)))
                    .containsExactly(new Object[] {1, "new"});
            assertThat(c.insertMany(insert(things), NAME, rows(2), List.of(state, id)))
                    .containsExactly(new Object[] {"new", 2}, new Object[] {"new", 3});
        }
    }

    @Test
    void noGeneratedColumnsMeansABatch() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThat(c.insertMany(insert(db.users), NAME, rows(3), List.of())).hasSize(3);
            assertThat(c.insertMany(insert(db.users), NAME, List.of(), List.of(db.id)))
                    .isEmpty();

            assertThat(db.recorder.statements)
                    .singleElement()
                    .satisfies(event -> assertThat(event.many()).isTrue());
        }
    }

    @Test
    void executeManyCountsPerRow() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            c.insertMany(insert(db.users), NAME, rows(3), List.of(db.id));
            List<@Nullable Object[]> rows =
                    List.of(new Object[] {"a", 1}, new Object[] {"b", 99}, new Object[] {"c", 3}); // there is no 99

            int[] counts = c.executeMany(
                    update(db.users).where(db.id.eq(bindParam("key", INTEGER))), List.of("fullname", "key"), rows);

            assertThat(counts).containsExactly(1, 0, 1);
        }
    }

    @Test
    void oneRowOfExecuteManyIsNoBatch() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThat(c.executeMany(insert(db.users), NAME, rows(1))).containsExactly(1);
            assertThat(db.recorder.statements)
                    .singleElement()
                    .satisfies(event -> assertThat(event.many()).isFalse());
            assertThat(db.recorder.lines).last().isEqualTo("INSERT INTO users (name) VALUES (?) [user 0]");
        }
    }

    @Test
    void batchesBeyondTheDriversPageCountEveryRow() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThat(c.executeMany(insert(db.users), NAME, rows(2500)))
                    .hasSize(2500)
                    .containsOnly(1);
        }
    }

    @Test
    void aCursorReadsColumnByColumn() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            c.executeMany(insert(db.users), NAME, rows(2));

            RowCursor cursor = c.open(
                    select(db.id, db.name)
                            .where(db.id.gt(bindParam("than", INTEGER)))
                            .orderBy(db.id),
                    List.of("than"),
                    new Object[] {0});

            assertThat(cursor.columnNames()).containsExactly("id", "name");
            assertThat(cursor.compiled().resultPlan()).isNull();
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.<Integer>read(0)).isEqualTo(1);
            assertThat(cursor.value(1)).isEqualTo("user 0");
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isFalse();
            assertThatThrownBy(cursor::next).isInstanceOf(ResourceClosedException.class);
        }
    }

    @Test
    void aStatementWhoseRowsAreBeingReadIsNotSharedByItsSecondExecution() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            c.executeMany(insert(db.users), NAME, rows(3));
            List<String> seen = new ArrayList<>();
            for (Integer outer : c.execute(select(db.id).orderBy(db.id))) {
                for (Integer inner : c.execute(select(db.id).orderBy(db.id))) {
                    seen.add(outer + "/" + inner);
                }
            }
            assertThat(seen).containsExactly("1/1", "1/2", "1/3", "2/1", "2/2", "2/3", "3/1", "3/2", "3/3");
        }
    }

    @Test
    void aStatementWithoutRowsCannotBeOpened() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThatThrownBy(() -> c.open(insert(db.users).values(db.name.to("ed"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("INSERT INTO users");
        }
    }

    private static List<@Nullable Object[]> rows(int count) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {"user " + i});
        }
        return rows;
    }
}
