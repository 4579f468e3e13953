package dev.athanor.sql;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.types.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A statement prints as SQL, that which not every database has too; the texts are SQLAlchemy's but for USING. */
class PrintingTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<List<Integer>> scores = column("scores", Types.array(INTEGER));
    private final Table things = Table.of("things", metadata, id, scores);
    private final Column<Integer> other = column("other", INTEGER);
    private final Table others = Table.of("others", metadata, other);

    @Test
    void statementsOverSeveralTables() {
        assertThat(update(things).set(id, other.plus(1)).where(other.eq(id)))
                .hasToString(
                        "UPDATE things SET id=(others.other + :other_1) FROM others WHERE others.other = things.id");
        assertThat(delete(things).where(other.eq(id)))
                .hasToString("DELETE FROM things USING others WHERE others.other = things.id");
    }

    @Test
    void severalRowsAndUpserts() {
        assertThat(insert(others).values(row(other.to(1)), row(other.to(2))))
                .hasToString("INSERT INTO others (other) VALUES (:other_m0), (:other_m1)");
        assertThat(insert(things)
                        .values(id.to(1))
                        .onConflict(id)
                        .doUpdate(id.to(excluded(id).plus(1))))
                .hasToString(
                        "INSERT INTO things (id) VALUES (:id) ON CONFLICT (id) DO UPDATE SET id = (excluded.id + :id_1)");
    }

    @Test
    void operatorsOfSomeDatabases() {
        assertThat(select(id).where(array(scores).contains(1)).toString().replaceAll("\\s+", " "))
                .isEqualTo("SELECT things.id FROM things WHERE things.scores @> :scores_1");
    }
}
