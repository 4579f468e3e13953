package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.currentDate;
import static dev.athanor.sql.Fn.currentTimestamp;
import static dev.athanor.sql.Sql.avg;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What values are made of, in statements that write and in functions, run on each database. */
class DmlValuesTest {
    private final MetaData metadata = new MetaData();
    private final AtomicInteger made = new AtomicInteger(40);
    private final Column<Integer> personId = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> counter = column("counter", INTEGER);
    private final Table people = Table.of("people", metadata, personId, name, counter);
    private final Column<Integer> owner = column("owner", INTEGER, foreignKey(() -> personId));
    private final Table pets = Table.of("pets", metadata, column("id", INTEGER, primaryKey()), owner);
    private final Column<Integer> house = column("house", INTEGER, primaryKey());
    private final Column<Integer> floor = column("floor", INTEGER, primaryKey(), defaultFrom(made::incrementAndGet));
    private final Column<String> wing =
            column("wing", varchar(5), primaryKey(), defaultExpression(lower(literal("W"))));
    private final Table flats = Table.of("flats", metadata, house, floor, wing);

    private Engine engine;
    private Connection c;

    @BeforeEach
    void create(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
        c = engine.connect();
    }

    @AfterEach
    void close() {
        c.close();
        metadata.dropAll(engine);
        engine.close();
    }

    @EachDatabase
    void columnsOfAnInsertFollowItsParameters() {
        c.execute(insert(people), Map.of("id", 5, "name", "ed"));
        Row row = c.execute(select(personId, name, counter)).one();
        assertThat(row.values()).containsExactly(5, "ed", null);
        assertThat(c.execute(insert(people)).insertedPrimaryKey().get(personId)).isPositive();
    }

    @EachDatabase
    void valuesAreExpressionsAndSubqueries() {
        c.execute(insert(people).values(personId.to(7), name.to(lower(literal("A")))));
        assertThat(c.scalar(select(name))).isEqualTo("a");
        c.execute(insert(pets).values(owner.to(select(personId).where(name.eq("a")))));
        assertThat(c.scalar(select(owner))).isEqualTo(7);
    }

    @EachDatabase
    void anUpdateComputesFromTheRowAndCountsWhatItMatches() {
        c.execute(
                insert(people),
                List.of(
                        Map.of("name", "a", "counter", 1),
                        Map.of("name", "b", "counter", 1),
                        Map.of("name", "c", "counter", 9)));
        assertThat(c.execute(update(people).set(counter, counter.plus(1)).where(counter.eq(1)))
                        .rowCount())
                .isEqualTo(2);
        assertThat(c.execute(select(counter).orderBy(name)).all()).containsExactly(2, 2, 9);
        // What is there already counts too, where the driver of MariaDB would count changes only.
        assertThat(c.execute(update(people).set(counter, 2).where(counter.eq(2)))
                        .rowCount())
                .isEqualTo(2);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.MARIADB})
    void aKeyOfSeveralColumnsIsToldWithAllThatWasMadeForIt() {
        Row key = c.execute(insert(flats).values(house.to(3))).insertedPrimaryKey();
        assertThat(key.get(house)).isEqualTo(3);
        assertThat(key.get(floor)).isEqualTo(41);
        assertThat(key.get(wing)).isEqualTo("w");
        assertThat(c.execute(select(house, floor, wing)).one().values()).containsExactly(3, 41, "w");
    }

    @EachDatabase
    void wellKnownFunctionsHaveTheTypesOfTheirValues() {
        c.execute(insert(people).values(name.to("ed"), counter.to(4)));
        LocalDateTime moment = c.scalar(select(now()));
        LocalDateTime stamp = c.scalar(select(currentTimestamp()));
        LocalDate today = c.scalar(select(currentDate()));
        assertThat(moment).isNotNull();
        assertThat(stamp).isNotNull();
        assertThat(today).isNotNull();
        Integer fallback = c.scalar(select(coalesce(counter, 0)));
        String text = c.scalar(select(coalesce(name, "none")));
        assertThat(fallback).isEqualTo(4);
        assertThat(text).isEqualTo("ed");
        Integer total = c.scalar(select(sum(counter)));
        BigDecimal average = c.scalar(select(avg(counter)));
        String last = c.scalar(select(max(name)));
        Long rows = c.scalar(select(count()).from(people));
        Integer length = c.scalar(select(charLength(name)));
        assertThat(total).isEqualTo(4);
        assertThat(average).isEqualByComparingTo("4");
        assertThat(last).isEqualTo("ed");
        assertThat(rows).isEqualTo(1L);
        assertThat(length).isEqualTo(2);
    }

    /** A function that the library does not know has the type that it is called with, and so its values. */
    @EachDatabase({TestDatabase.SQLITE, TestDatabase.MARIADB, TestDatabase.POSTGRESQL})
    void anyFunctionsValueIsReadByTheTypeGiven() {
        String function = engine.dialect().name().equals("postgresql") ? "to_date" : "date";
        LocalDate day = c.scalar(select(
                function.equals("date")
                        ? func("date", DATE, literal("2024-02-29", VARCHAR))
                        : func("to_date", DATE, literal("2024-02-29", VARCHAR), literal("YYYY-MM-DD", VARCHAR))));
        assertThat(day).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
