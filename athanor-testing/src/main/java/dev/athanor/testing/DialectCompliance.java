package dev.athanor.testing;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.compile.Features.Feature;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Fn;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.types.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tests that a dialect has to pass. Its author extends this class, says how to reach an empty database and what that database
 * lacks, and runs the class with JUnit:
 *
 * <pre>{@code
 * class HouseComplianceTest extends DialectCompliance {
 *     protected Engine open() { return Engine.create("house://localhost/compliance"); }
 *     protected Set<Requirement> missing() { return Set.of(Requirement.SAVEPOINTS); }
 * }
 * }</pre>
 *
 * <p>Each test creates tables, whose names begin with {@code cmp_} or are {@code "Cmp Order"}, and drops them.
 */
public abstract class DialectCompliance {
    private final MetaData metadata = new MetaData();
    private final Makers makers = Table.define("cmp_makers", metadata, Makers::new);
    private final Things things = Table.define("cmp_things", metadata, Things::new);
    private final Order order = Table.define("Cmp Order", metadata, Order::new);

    @SuppressWarnings("NullAway.Init") // set before each test
    private Engine engine;

    /** For subclasses. */
    protected DialectCompliance() {}

    private static final class Makers extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50), unique(), notNull());
        final Column<Integer> hits = column("hits", INTEGER);

        Makers(TableScope scope) {
            super(scope);
        }
    }

    private static final class Things extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> makerId = column("maker_id", INTEGER, foreignKey("cmp_makers.id"));
        final Column<String> name = column("name", varchar(50));
        final Column<BigDecimal> price = column("price", numeric(10, 2));
        final Column<Double> weight = column("weight", DOUBLE);
        final Column<Boolean> sold = column("sold", BOOLEAN);
        final Column<LocalDate> day = column("day", DATE);
        final Column<LocalDateTime> made = column("made", TIMESTAMP);
        final Column<byte[]> image = column("image", BINARY);

        Things(TableScope scope) {
            super(scope);
        }
    }

    /** Names that have to stand in quotes. */
    private static final class Order extends Table {
        final Column<Integer> select = column("select", INTEGER, primaryKey());
        final Column<String> quoted = column("it's \"quoted\" [here] `too`", varchar(50));
        final Column<String> mixed = column("MixedCase", varchar(50));

        Order(TableScope scope) {
            super(scope);
        }
    }

    /**
     * Reaches an empty database.
     *
     * @return a new engine
     */
    protected abstract Engine open();

    /**
     * Leaves the database after a test.
     *
     * @param engine what {@link #open()} gave, which an overriding method closes too
     */
    protected void close(Engine engine) {
        engine.close();
    }

    /**
     * What the database lacks.
     *
     * @return the requirements whose tests are skipped; none unless overridden
     */
    protected Set<Requirement> missing() {
        return Set.of();
    }

    /** Creates the tables. */
    @BeforeEach
    protected final void createTables() {
        engine = open();
        metadata.createAll(engine);
    }

    /** Drops the tables. */
    @AfterEach
    protected final void dropTables() {
        try {
            metadata.dropAll(engine);
        } finally {
            close(engine);
        }
    }

    private void require(Requirement requirement) {
        assumeTrue(!missing().contains(requirement), () -> "the database lacks " + requirement);
    }

    private void addThree(Connection c) {
        c.execute(
                insert(makers),
                List.of(
                        Map.of("id", 1, "name", "a_b", "hits", 1),
                        Map.of("id", 2, "name", "acb", "hits", 2),
                        Map.of("id", 3, "name", "it's %", "hits", 2)));
    }

    private static <T> void assertYields(Connection c, Select<T> query, List<T> expected) {
        assertThat(c.execute(query).all()).isEqualTo(expected);
    }

    /** Tables are found by their names, created only when they are missing, and gone when they are dropped. */
    @Test
    protected void tablesAreCreatedAndDropped() {
        metadata.createAll(engine);
        engine.transact(c -> assertThat(c.scalar(select(count()).from(order))).isZero());
        metadata.dropAll(engine);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(select(count()).from(order))))
                .isInstanceOfAny(ProgrammingException.class, OperationalException.class);
        metadata.dropAll(engine);
    }

    /** Names mean what they say, whatever they hold. */
    @Test
    protected void namesAreQuoted() {
        engine.transact(c -> {
            c.execute(insert(order).values(order.select.to(1), order.quoted.to("q"), order.mixed.to("m")));
            Row row = c.execute(select(order.select, order.quoted.label("a \"label\""), order.mixed)
                            .orderBy(order.mixed))
                    .one();
            assertThat(row.values()).containsExactly(1, "q", "m");
            c.execute(update(order).set(order.quoted, "r").where(order.select.eq(1)));
            assertYields(c, select(order.quoted), List.of("r"));
        });
    }

    /** Values come back as they were written, as parameters and as literals, and nulls as nulls. */
    @Test
    protected void valuesComeBack() {
        assertComesBack(things.name, "ünïcode \uD83D\uDE00 'quoted' \\ %");
        assertComesBack(things.price, new BigDecimal("-12345678.90"));
        assertComesBack(things.weight, 0.1);
        assertComesBack(things.sold, true);
        assertComesBack(things.sold, false);
        assertComesBack(things.day, LocalDate.of(2024, 2, 29));
        assertComesBack(things.made, LocalDateTime.of(2024, 2, 29, 23, 59, 58, 123_456_000));
        assertComesBack(things.image, new byte[] {0, 1, -1});
        assertComesBack(things.makerId, null);
        assertComesBack(things.name, null);
        assertComesBack(things.made, null);
        assertComesBack(things.image, null);
    }

    private <T> void assertComesBack(Column<T> column, @Nullable T value) {
        engine.transact(c -> {
            c.execute(delete(things));
            c.execute(insert(things).values(things.id.to(1), column.to(value)));
            assertThat(c.scalar(select(column))).as(column.name()).isEqualTo(value);
            SqlType<T> type = column.type();
            if (value != null && type != BINARY) {
                Select<Long> same = select(count()).from(things).where(column.eq(value));
                assertThat(c.scalar(same)).as(column.name()).isEqualTo(1L);
                String literals = same.toLiteralSql(engine.dialect());
                assertThat(c.query(literals))
                        .as(literals)
                        .singleElement()
                        .satisfies(row -> assertThat(row).hasToString("[1]"));
            }
        });
    }

    /** The database numbers rows, and the numbers are told. */
    @Test
    protected void keysAreGenerated() {
        engine.transact(c -> {
            Integer first = c.execute(insert(makers).values(makers.name.to("x")))
                    .insertedPrimaryKey()
                    .get(makers.id);
            Integer second = c.execute(insert(makers).values(makers.name.to("y")))
                    .insertedPrimaryKey()
                    .get(makers.id);
            assertThat(second).isGreaterThan(first);
            assertYields(c, select(makers.name).where(makers.id.eq(second)), List.of("y"));
            c.execute(insert(makers), List.of(Map.of("name", "z"), Map.of("name", "w")));
            assertThat(c.scalar(select(count()).from(makers))).isEqualTo(4L);
        });
    }

    /** Statements tell how many rows they matched. */
    @Test
    protected void rowsAreCounted() {
        engine.transact(c -> {
            addThree(c);
            assertThat(c.execute(update(makers)
                                    .set(makers.hits, makers.hits.plus(1))
                                    .where(makers.hits.eq(2)))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(c.execute(update(makers).set(makers.hits, 3).where(makers.hits.eq(3)))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(c.execute(delete(makers).where(makers.hits.lt(3))).rowCount())
                    .isEqualTo(1);
        });
    }

    /** What a statement wrote is returned, by dialects with {@link Feature#INSERT_RETURNING}. */
    @Test
    protected void rowsAreReturned() {
        assumeTrue(engine.dialect().syntax().has(Feature.INSERT_RETURNING), "no INSERT .. RETURNING");
        engine.transact(c -> assertThat(c.execute(insert(makers)
                                .values(
                                        makers.id.to(7),
                                        makers.name.to("x"),
                                        makers.hits.to(literal(2).plus(3)))
                                .returning(makers.id, makers.hits))
                        .one()
                        .values())
                .containsExactly(7, 5));
    }

    /** Rows are sorted, counted off and left out. */
    @Test
    protected void rowsAreLimited() {
        engine.transact(c -> {
            addThree(c);
            c.execute(insert(makers).values(makers.id.to(4), makers.name.to("none")));
            Select<Integer> sorted = select(makers.id).orderBy(makers.id);
            assertYields(c, sorted.limit(2), List.of(1, 2));
            assertYields(c, sorted.offset(3), List.of(4));
            assertYields(c, sorted.limit(2).offset(1), List.of(2, 3));
            assertYields(
                    c,
                    select(makers.id).orderBy(makers.hits.asc().nullsFirst(), makers.id.desc()),
                    List.of(4, 1, 3, 2));
            assertYields(c, select(makers.id).orderBy(makers.hits.desc().nullsLast(), makers.id), List.of(2, 3, 1, 4));
        });
    }

    /** Conditions hold for the rows that they describe. */
    @Test
    protected void conditionsHold() {
        engine.transact(c -> {
            addThree(c);
            Select<Integer> ids = select(makers.id).orderBy(makers.id);
            assertYields(c, ids.where(makers.name.startsWith("a_").autoEscape()), List.of(1));
            assertYields(c, ids.where(makers.name.like("a_b")), List.of(1, 2));
            assertYields(c, ids.where(makers.name.ilike("A%")), List.of(1, 2));
            assertYields(c, ids.where(makers.name.contains("%").autoEscape()), List.of(3));
            assertYields(c, ids.where(makers.id.in(List.of())), List.of());
            assertYields(c, ids.where(makers.id.notIn(List.of())), List.of(1, 2, 3));
            assertYields(c, ids.where(makers.id.in(1, 3).and(makers.hits.ne(2))), List.of(1));
            assertYields(c, ids.where(makers.hits.isDistinctFrom((Integer) null)), List.of(1, 2, 3));
            assertYields(c, ids.where(makers.id.between(2, 3), makers.id.mod(2).eq(0)), List.of(2));
        });
    }

    /** Values are computed as elsewhere, and expressions with parameters are known again. */
    @Test
    protected void valuesAreComputed() {
        engine.transact(c -> {
            addThree(c);
            assertThat(c.scalar(select(makers.id.dividedBy(2)).where(makers.id.eq(1))))
                    .isEqualByComparingTo("0.5");
            assertThat(c.scalar(select(makers.name.concat("!").concat("?")).where(makers.id.eq(2))))
                    .isEqualTo("acb!?");
            Expr<Integer> group = makers.hits.plus(10);
            assertThat(c.execute(select(group, count())
                                    .groupBy(group)
                                    .having(count().gt(1L))
                                    .orderBy(group))
                            .one()
                            .values())
                    .containsExactly(12, 2L);
        });
    }

    /** Tables are joined, and subqueries refer to the rows around them. */
    @Test
    protected void tablesAreJoined() {
        engine.transact(c -> {
            addThree(c);
            c.execute(insert(things).values(things.id.to(1), things.makerId.to(2), things.name.to("box")));
            Select<Integer> ids = select(makers.id).orderBy(makers.id);
            assertYields(c, ids.join(things), List.of(2));
            assertYields(c, ids.outerJoin(things).where(things.id.isNull()), List.of(1, 3));
            assertYields(c, ids.where(exists().where(things.makerId.eq(makers.id))), List.of(2));
            assertYields(
                    c,
                    select(select(max(things.name))
                                    .where(things.makerId.eq(makers.id))
                                    .scalarSubquery())
                            .orderBy(makers.id)
                            .where(makers.id.eq(2)),
                    List.of("box"));
        });
    }

    /** Queries are put together. */
    @Test
    protected void queriesAreCombined() {
        engine.transact(c -> {
            addThree(c);
            Select<Integer> low = select(makers.id).where(makers.id.lt(3));
            Select<Integer> high = select(makers.id).where(makers.id.gt(1));
            assertThat(c.execute(low.union(high)).all()).containsExactlyInAnyOrder(1, 2, 3);
            assertThat(c.execute(low.unionAll(high)).all()).containsExactlyInAnyOrder(1, 2, 2, 3);
            require(Requirement.INTERSECT_AND_EXCEPT);
            assertThat(c.execute(low.intersect(high)).all()).containsExactly(2);
            assertThat(c.execute(low.except(high)).all()).containsExactly(1);
        });
    }

    /** Common table expressions have names, and may refer to themselves. */
    @Test
    protected void commonTablesAreRead() {
        require(Requirement.COMMON_TABLES);
        engine.transact(c -> {
            addThree(c);
            var busy = select(makers.id, makers.hits).where(makers.hits.gt(1)).cte("busy");
            assertYields(c, select(sum(busy.c(makers.hits))), List.of(4));
            var number = literal(1).label("n");
            var numbers = select(number).cte("numbers", cte -> {
                var n = cte.c(number);
                return select(number).unionAll(select(n.plus(1)).where(n.lt(4)));
            });
            assertYields(c, select(sum(numbers.c(number))), List.of(10));
        });
    }

    /** Functions look at the rows beside theirs. */
    @Test
    protected void windowsAreOpened() {
        require(Requirement.WINDOWS);
        engine.transact(c -> {
            addThree(c);
            assertYields(
                    c,
                    select(Fn.rowNumber().over().partitionBy(makers.hits).orderBy(makers.id.desc()))
                            .orderBy(makers.id),
                    List.of(1L, 2L, 1L));
        });
    }

    /** A row that is there is updated, or left as it is. */
    @Test
    protected void rowsAreUpserted() {
        require(Requirement.UPSERTS);
        engine.transact(c -> {
            addThree(c);
            var again = insert(makers)
                    .values(makers.name.to("acb"), makers.hits.to(5))
                    .onConflict(makers.name);
            c.execute(again.doUpdate(makers.hits.to(makers.hits.plus(excluded(makers.hits)))));
            assertYields(c, select(makers.hits).where(makers.name.eq("acb")), List.of(7));
            c.execute(again.doNothing());
            assertYields(c, select(makers.hits).where(makers.name.eq("acb")), List.of(7));
            assertThat(c.scalar(select(count()).from(makers))).isEqualTo(3L);
        });
    }

    /** What is rolled back never was. */
    @Test
    protected void transactionsAreUndone() {
        try (Connection c = engine.connect()) {
            addThree(c);
            c.rollback();
            assertThat(c.scalar(select(count()).from(makers))).isZero();
            c.rollback();
            require(Requirement.SAVEPOINTS);
            c.execute(insert(makers).values(makers.name.to("kept")));
            Savepoint savepoint = c.beginNested();
            c.execute(insert(makers).values(makers.name.to("undone")));
            savepoint.rollback();
            c.commit();
            assertYields(c, select(makers.name), List.of("kept"));
        }
    }

    /** Errors are told apart. */
    @Test
    protected void errorsAreTold() {
        engine.transact(c -> c.execute(insert(makers).values(makers.id.to(1), makers.name.to("x"))));
        assertThatThrownBy(() -> engine.transact(c -> c.execute(insert(makers).values(makers.name.to("x")))))
                .isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(insert(makers).values(makers.name.toNull()))))
                .isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> engine.transact(c -> c.execute(text("SELECT nothing FROM cmp_nowhere"))))
                .isInstanceOfAny(ProgrammingException.class, OperationalException.class);
    }

    /** A row that refers to none is refused. */
    @Test
    protected void foreignKeysAreWatched() {
        require(Requirement.FOREIGN_KEYS);
        assertThatThrownBy(() ->
                        engine.transact(c -> c.execute(insert(things).values(things.id.to(1), things.makerId.to(99)))))
                .isInstanceOf(IntegrityException.class);
    }

    /** The catalogue tells what was created. */
    @Test
    protected void tablesAreReflected() {
        require(Requirement.REFLECTION);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.tableNames()).contains("cmp_makers", "cmp_things", "Cmp Order");
        assertThat(inspector.columns("cmp_things"))
                .extracting(ColumnInfo::name)
                .containsExactly("id", "maker_id", "name", "price", "weight", "sold", "day", "made", "image");
        assertThat(inspector.columns("Cmp Order")).extracting(ColumnInfo::name).contains("select", "MixedCase");
        assertThat(inspector.primaryKey("cmp_makers").orElseThrow().columnNames())
                .containsExactly("id");
        assertThat(inspector.uniqueConstraints("cmp_makers"))
                .extracting(unique -> unique.columnNames())
                .containsExactly(List.of("name"));
        assertThat(inspector.foreignKeys("cmp_things"))
                .extracting(key -> key.columnNames())
                .containsExactly(List.of("maker_id"));
    }
}
