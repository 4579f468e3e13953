package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.array;
import static dev.athanor.types.Types.character;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.stream;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Engine;
import dev.athanor.error.CompileException;
import dev.athanor.error.DataException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What arrays of PostgreSQL can hold beyond the type matrix, what is asked of them, and what is refused. */
class PostgresqlArrayTest {
    private enum Mood {
        OK,
        BAD
    }

    private static final SqlType<URI> LINK = varchar(20).map(URI.class, URI::toString, URI::create);

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<List<Mood>> moods = column("moods", array(enumOf(Mood.class)));
    private final Column<List<LocalDate>> days = column("days", array(DATE));
    private final Column<List<BigDecimal>> prices = column("prices", array(numeric(5, 2)));
    private final Column<List<String>> codes = column("codes", array(character(3)));
    private final Column<List<String>> words = column("words", array(TEXT));
    private final Column<List<URI>> links = column("links", array(LINK));
    private final Column<List<List<Integer>>> grid = column("grid", array(array(INTEGER)));
    private final Column<List<String>> bits = column("bits", array(PostgresqlTypes.bit(3)));
    private final Table table = Table.of("t", metadata, id, moods, days, prices, codes, words, links, grid, bits);
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

    private void insertOne() {
        engine.transact(c -> c.execute(insert(table)
                .values(
                        id.to(1),
                        moods.to(List.of(Mood.OK, Mood.BAD)),
                        days.to(List.of(LocalDate.of(-43, 3, 15), LocalDate.of(2024, 2, 29))),
                        prices.to(List.of(new BigDecimal("1.50"))),
                        codes.to(List.of("abc")),
                        words.to(Arrays.asList("NULL", null, "{}")),
                        links.to(List.of(URI.create("https://a/?b,c"))),
                        grid.to(List.of(List.of(1, 2), List.of(3, 4))),
                        bits.to(List.of("101")))));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void areComparedAndSearchedWithParametersOfTheirType() {
        insertOne();
        engine.transact(c -> {
            for (Condition condition : List.of(
                    moods.eq(List.of(Mood.OK, Mood.BAD)),
                    Sql.array(moods).contains(Mood.BAD),
                    Sql.array(moods).any(Mood.OK),
                    days.eq(List.of(LocalDate.of(-43, 3, 15), LocalDate.of(2024, 2, 29))),
                    Sql.array(days).any(LocalDate.of(2024, 2, 29)),
                    Sql.array(prices).overlap(new BigDecimal("1.5")),
                    codes.eq(List.of("abc")),
                    codes.ne(List.of("abcd")), // which a cast to CHAR(3) would make equal
                    words.eq(Arrays.asList("NULL", null, "{}")),
                    links.eq(List.of(URI.create("https://a/?b,c"))),
                    grid.eq(List.of(List.of(1, 2), List.of(3, 4))),
                    bits.eq(List.of("101")))) {
                assertThat(c.execute(select(id).where(condition)).all())
                        .as("%s", condition)
                        .containsExactly(1);
            }
            assertThat(c.scalar(select(links))).containsExactly(URI.create("https://a/?b,c"));
            assertThat(c.scalar(select(Sql.array(Sql.array(grid).at(2)).at(1)))).isEqualTo(3);
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void readsWhatTheServerWritesInOtherForms() {
        engine.transact(c -> {
            assertThat(c.scalar(select(literalColumn("'[0:1]={7,8}'::int[]", array(INTEGER)))))
                    .containsExactly(7, 8);
            assertThat(c.scalar(select(literalColumn("array['infinity'::date, '-infinity']", array(DATE)))))
                    .containsExactly(LocalDate.MAX, LocalDate.MIN);
            assertThat(c.scalar(select(
                            literalColumn("array['2024-01-01 00:00:00+05:45'::timestamptz]", array(TIMESTAMP_TZ)))))
                    .containsExactly(Instant.parse("2023-12-31T18:15:00Z"));
            assertThat(c.scalar(select(literalColumn("'{}'::int[]", array(array(INTEGER))))))
                    .isEmpty();
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void refusesArraysOfOtherDimensionsWhenTheyAreRead() {
        for (String other : List.of("'{{1},{2}}'::int[]", "'{{{1}}}'::int[]")) {
            assertThatThrownBy(() -> engine.call(c -> c.scalar(select(literalColumn(other, array(INTEGER))))))
                    .isInstanceOf(ResultException.class)
                    .hasMessageContaining("array(array(..))");
        }
        assertThatThrownBy(() ->
                        engine.call(c -> c.scalar(select(literalColumn("'{1}'::int[]", array(array(INTEGER)))))))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("dimensions");
        assertThatThrownBy(() ->
                        engine.call(c -> c.scalar(select(literalColumn("array['x']", array(enumOf(Mood.class)))))))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("not among the labels");
        assertThatThrownBy(() -> engine.call(c -> c.scalar(select(literalColumn("array['x']", array(INTEGER))))))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("'x' is no Integer");
    }

    private void refuses(Column<?> column, Object value, String... mentioned) {
        engine.transact(c -> {
            assertThatThrownBy(() -> c.execute(insert(table), java.util.Map.of("id", 9, column.name(), value)))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("column t." + column.name())
                    .hasMessageContainingAll(mentioned);
            assertThat(c.execute(select(id)).all()).isEmpty();
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void refusesWhatTheColumnWouldNotKeep() {
        refuses(prices, List.of(BigDecimal.ONE, new BigDecimal("1.005")), "element 1", "1.005", "numeric(5, 2)");
        refuses(codes, List.of("abcd"), "element 0", "4 characters");
        refuses(bits, List.of("10"), "element 0", "2 bits", "BIT(3)");
        refuses(words, List.of("a\0"), "NUL");
        refuses(grid, List.of(List.of(1), List.of(1, 2)), "equally long");
        refuses(grid, List.of(List.of()), "without elements");
        refuses(grid, Arrays.asList(List.of(1), null), "is null");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void refusesElementsThatCannotStandInArrays() {
        assertThatThrownBy(() -> SqlCompiler.renderLiteral(
                        select(literalColumn("x", array(stream(Types.BINARY)))),
                        engine.dialect().syntax()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("cannot stand in arrays");
    }
}
