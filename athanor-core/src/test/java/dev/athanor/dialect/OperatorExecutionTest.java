package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Operators, run on each database: they mean the same on all. */
class OperatorExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> age = column("age", INTEGER);
    private final Table people = Table.of("people", metadata, id, name, age);

    private PlainJdbc jdbc;

    @BeforeEach
    void fourPeople(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(people);
        add(1, "Edda", 30);
        add(2, "wanda", 40);
        add(3, "mila_50%", null);
        add(4, null, 4);
    }

    private void add(int key, String who, Integer years) throws SQLException {
        jdbc.run(insert(people).values(id.to(key), name.to(who), age.to(years)));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    /** The keys of the rows for which a condition holds, as a parameter's values and written out. */
    private void assertHolds(Expr<Boolean> condition, Integer... keys) throws SQLException {
        var query = select(id).where(condition).orderBy(id);
        List<List<Object>> rows = Arrays.stream(keys).map(List::<Object>of).toList();
        assertThat(jdbc.run(query)).isEqualTo(rows);
        assertThat(jdbc.runLiterally(query)).isEqualTo(rows);
    }

    @EachDatabase
    void tuplesAreCompared() throws SQLException {
        assertHolds(tuple(id, age).in(List.of(1, 30), List.of(2, 41), List.of(4, 4)), 1, 4);
        assertHolds(tuple(id, age).notIn(List.of(List.of(1, 30))), 2, 3, 4);
        assertHolds(tuple(id, age).in(), new Integer[0]);
        assertHolds(tuple(id, age).notIn(), 1, 2, 3, 4);
        assertHolds(tuple(id, age).in(select(age, age)), 4);
        assertHolds(tuple(id, name).eq(List.of(2, "wanda")), 2);
        assertHolds(tuple(id, name).gt(List.of(2, "a")), 2, 3, 4);
        assertHolds(tuple(id, age).eq(tuple(age, id)), 4);
        assertThatThrownBy(() -> tuple(id, age).in(List.of(1))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> tuple(id, age).in(select(id))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> tuple(id, age).eq(List.of(1, "x"))).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void listsMayHoldExpressions() throws SQLException {
        assertHolds(age.in(id, literal(30)), 1, 4);
        assertHolds(age.notIn(id, literal(30)), 2);
    }
}
