package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IntegrityException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Savepoints on real databases. */
class SavepointTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Table rows = Table.of("points", metadata, id);
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Integer> stored() {
        return engine.<List<Integer>, RuntimeException>call(
                c -> c.execute(select(id).orderBy(id)).all());
    }

    private void add(Connection c, int key) {
        c.execute(insert(rows).values(id.to(key)));
    }

    @EachDatabase
    void whatCameBehindIsUndoneAlone() {
        try (Connection c = engine.connect()) {
            add(c, 1);
            Savepoint point = c.beginNested();
            assertThatThrownBy(() -> add(c, 1)).isInstanceOf(IntegrityException.class);
            point.rollback();
            try (Savepoint given = c.beginNested()) {
                assertThat(given.isActive()).isTrue();
                add(c, 2);
            }
            try (Savepoint kept = c.beginNested()) {
                add(c, 3);
                kept.commit();
            }
            c.commit();
        }
        assertThat(stored()).containsExactly(1, 3);
    }

    @EachDatabase
    void aConnectionKnowsInsideWhichItIs() {
        try (Connection c = engine.connect()) {
            assertThat(c.savepoint()).isEmpty();
            Savepoint outer = c.beginNested();
            Savepoint inner = c.beginNested();
            assertThat(c.inTransaction()).isTrue();
            assertThat(c.savepoint()).containsSame(inner);
            inner.rollback();
            assertThat(c.savepoint()).containsSame(outer);
            c.beginNested();
            outer.commit();
            assertThat(c.savepoint()).isEmpty();
            c.beginNested();
            c.rollback();
            assertThat(c.savepoint()).isEmpty();
        }
    }
}
