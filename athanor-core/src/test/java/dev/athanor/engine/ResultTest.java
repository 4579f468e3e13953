package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Label;
import dev.athanor.sql.Row;
import dev.athanor.sql.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultTest {
    private final Fixture db = new Fixture();
    private Connection c;

    @BeforeEach
    void fill() {
        db.created();
        c = db.engine.connect();
        c.execute(
                insert(db.users),
                List.of(Map.of("name", "ed", "fullname", "Ed Jones"), Map.of("name", "wendy", "fullname", "Wendy W")));
    }

    @AfterEach
    void close() {
        c.close();
        db.close();
    }

    // ---- how many rows

    @Test
    void allGivesEveryRowAndClosesTheResult() {
        Result<String> result = c.execute(select(db.name).orderBy(db.id));

        assertThat(result.all()).containsExactly("ed", "wendy");
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void oneWantsExactlyOneRow() {
        assertThat(c.execute(select(db.name).where(db.id.eq(1))).one()).isEqualTo("ed");
        assertThatThrownBy(() -> c.execute(select(db.name).where(db.id.eq(9))).one())
                .isInstanceOf(NoResultFoundException.class)
                .hasMessageContaining("oneOrNone()");
        assertThatThrownBy(() -> c.execute(select(db.name)).one()).isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void oneOrNoneWantsOneRowAtMost() {
        assertThat(c.execute(select(db.name).where(db.id.eq(1))).oneOrNone()).contains("ed");
        assertThat(c.execute(select(db.name).where(db.id.eq(9))).oneOrNone()).isEmpty();
        assertThatThrownBy(() -> c.execute(select(db.name)).oneOrNone())
                .isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void firstLeavesTheOthers() {
        Result<String> result = c.execute(select(db.name).orderBy(db.id));

        assertThat(result.first()).contains("ed");
        assertThatThrownBy(result::first).isInstanceOf(ResourceClosedException.class);
        assertThat(c.execute(select(db.name).where(db.id.eq(9))).first()).isEmpty();
    }

    @Test
    void scalarIsTheFirstValueOrNull() {
        assertThat(c.scalar(select(count()).from(db.users))).isEqualTo(2);
        assertThat(c.scalar(select(db.name).where(db.id.eq(9)))).isNull();
    }

    @Test
    void aLoopReadsRowByRow() {
        Iterator<String> iterator = c.execute(select(db.name).orderBy(db.id)).iterator();

        assertThat(iterator.next()).isEqualTo("ed");
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next()).isEqualTo("wendy");
        assertThat(iterator.hasNext()).isFalse();
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void closingAStreamClosesItsResult() {
        Result<String> result = c.execute(select(db.name).orderBy(db.id));
        try (Stream<String> stream = result.stream()) {
            assertThat(stream.findFirst()).contains("ed");
        }
        assertThatThrownBy(result::all).isInstanceOf(ResourceClosedException.class);
        assertThat(c.execute(select(db.name)).stream().map(String::length)).containsExactlyInAnyOrder(2, 5);
    }

    @Test
    void rowsComeInPortions() {
        Result<Integer> result = numbers(5);

        assertThat(result.fetchMany(2)).containsExactly(1, 2);
        assertThat(result.isClosed()).isFalse();
        assertThat(result.fetchMany(9)).containsExactly(3, 4, 5);
        assertThat(result.isClosed()).isTrue();
        assertThatThrownBy(() -> result.fetchMany(1)).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(() -> numbers(1).fetchMany(0))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("fetchMany(..) takes at least 1 row, not 0");
    }

    @Test
    void partitionsAreOfEqualLengthButTheLast() {
        assertThat(numbers(5).partitions(2).all()).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(numbers(4).partitions(2).all()).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(numbers(0).partitions(2).all()).isEmpty();
    }

    @Test
    void uniqueKeepsTheFirstOfEachKind() {
        c.execute(insert(db.users), Map.of("name", "ed2", "fullname", "Ed Jones"));

        assertThat(c.execute(select(db.fullname).orderBy(db.id)).unique().all()).containsExactly("Ed Jones", "Wendy W");
        assertThat(c.execute(select(db.name).orderBy(db.id))
                        .unique(name -> name.charAt(0))
                        .all())
                .containsExactly("ed", "wendy");
        assertThat(c.execute(select(db.fullname, db.fullname.label("again")).orderBy(db.id))
                        .unique()
                        .all())
                .hasSize(2);
    }

    @Test
    void aFrozenResultIsReadAgainAndAgain() {
        FrozenResult<Row> frozen =
                c.execute(select(db.id, db.name).orderBy(db.id)).freeze();
        c.rollback();

        assertThat(frozen.thaw().scalars(db.name).all()).containsExactly("ed", "wendy");
        assertThat(frozen.thaw().columns("name").all())
                .isEqualTo(frozen.thaw().columns(db.name).all());
        assertThat(frozen).hasSize(2).isEqualTo(frozen);
        assertThat(frozen.keys()).containsExactly("id", "name");
    }

    @Test
    void mergedResultsAreReadOneAfterTheOther() {
        assertThat(numbers(2).merge(numbers(0), numbers(3)).all()).containsExactly(1, 2, 1, 2, 3);
        assertThatThrownBy(() -> c.execute(select(db.id, db.name)).merge(c.execute(select(db.users))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[id, name]")
                .hasMessageContaining("fullname");
    }

    @Test
    void resultsAreReadSideBySide() {
        Result<Row> both = c.execute(select(db.id, db.name).orderBy(db.id))
                .spliceHorizontally(c.execute(select(db.fullname, db.id).orderBy(db.id)));
        assertThat(both.keys()).containsExactly("id", "name", "fullname", "id");
        Row first = both.iterator().next();
        assertThat(first.values()).containsExactly(1, "ed", "Ed Jones", 1);
        assertThat(first.get(db.fullname)).isEqualTo("Ed Jones");
        assertThatThrownBy(() -> first.get("id", Integer.class)).isInstanceOf(AmbiguousColumnException.class);
        assertThat(both.fetchMany(9)).hasSize(1);
        assertThat(both.isClosed()).isTrue();

        Result<Row> uneven = c.execute(select(db.id, db.name)).spliceHorizontally(c.execute(text("SELECT 1 AS a")));
        assertThatThrownBy(uneven::all)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the second has fewer");
        assertThat(uneven.isClosed()).isTrue();
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        Table other = Sql.aliased(db.users, "other");
        Row row = c.execute(select(db.id, other.c(db.id))
                        .joinFrom(db.users, other, db.id.plus(1).eq(other.c(db.id))))
                .one();
        assertThat(row.keys()).containsExactly("id", "id_1");
        assertThat(row.get("id", Integer.class)).isEqualTo(1);
        assertThat(row.get("id_1", Integer.class)).isEqualTo(2);
        assertThat(row.get(other.c(db.id))).isEqualTo(2);
    }

    @Test
    void theColumnsOfATextAreDeclaredByPosition() {
        Column<LocalDate> day = column("day", DATE);
        Row row = c.execute(text("SELECT '2024-02-29' AS x, 7 AS y").columns(day, db.id))
                .one();
        assertThat(row.get(day)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(row.get(db.id)).isEqualTo(7);
        assertThat(c.execute(text("SELECT '2024-02-29' AS x")).one().get(0)).isEqualTo("2024-02-29");
    }

    @Test
    void aMissingNameIsRefusedByRowsAndUnknownToMaps() {
        Row row = c.execute(select(db.id, db.name).orderBy(db.id)).first().orElseThrow();
        assertThat(row.asMap()).containsEntry("name", "ed").doesNotContainKey("fullname");
        assertThatThrownBy(() -> row.asMap().put("name", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(row.values().subList(1, 2)).containsExactly("ed");
        List<Object> unpacked = new ArrayList<>();
        row.values().forEach(unpacked::add);
        assertThat(unpacked).isEqualTo(List.of(1, "ed")).isEqualTo(row.values());
    }

    @Test
    void columnsAreChosenAndReordered() {
        Result<Row> narrowed =
                c.execute(select(db.id, db.name, db.fullname).orderBy(db.id)).columns("fullname", "id");
        assertThat(narrowed.keys()).containsExactly("fullname", "id");
        Row first = narrowed.first().orElseThrow();
        assertThat(first.values()).containsExactly("Ed Jones", 1);
        assertThat(first.get(db.id)).isEqualTo(1);

        assertThat(c.execute(select(db.id, db.name).orderBy(db.id))
                        .scalars(1, String.class)
                        .all())
                .containsExactly("ed", "wendy");
        assertThat(c.execute(select(db.id, db.name).orderBy(db.id)).mappings().all())
                .containsExactly(Map.of("id", 1, "name", "ed"), Map.of("id", 2, "name", "wendy"));
        assertThatThrownBy(() -> c.execute(select(db.id)).mappings())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("mappings");
    }

    private Result<Integer> numbers(int count) {
        StringBuilder sql = new StringBuilder("SELECT 0 AS n WHERE 0 = 1");
        for (int i = 1; i <= count; i++) {
            sql.append(" UNION ALL SELECT ").append(i);
        }
        return c.execute(text(sql.toString())
                        .columns(Sql.literalColumn("n", INTEGER).label("n")))
                .scalars(0, Integer.class);
    }

    @Test
    void theEndOfTheTransactionClosesResults() {
        Result<String> result = c.execute(select(db.name));
        c.commit();
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void aStatementWithoutRowsSaysSo() {
        Result<Void> result = c.execute(insert(db.users).values(db.name.to("mary")));

        assertThat(result.rowCount()).isEqualTo(1);
        assertThat(result.keys()).isEmpty();
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("returning(..)");
    }

    @Test
    void theInsertedPrimaryKeyIsGivenOrGenerated() {
        Row generated = c.execute(insert(db.users).values(db.name.to("mary"))).insertedPrimaryKey();
        Row given = c.execute(insert(db.users).values(db.id.to(42), db.name.to("jack")))
                .insertedPrimaryKey();

        assertThat(generated.get(db.id)).isEqualTo(3);
        assertThat(given.get(db.id)).isEqualTo(42);
        assertThatThrownBy(() -> c.execute(select(db.id)).insertedPrimaryKey())
                .isInstanceOf(InvalidRequestException.class);
    }

    // ---- rows

    @Test
    void aRowIsReadByColumnPositionAndName() {
        Row row = c.execute(select(db.id, db.name, db.fullname).where(db.id.eq(1)))
                .one();

        assertThat(row.get(db.name)).isEqualTo("ed");
        assertThat(row.get(0)).isEqualTo(1);
        assertThat(row.get(0, Integer.class)).isEqualTo(1);
        assertThat(row.get("fullname", String.class)).isEqualTo("Ed Jones");
        assertThat(row.size()).isEqualTo(3);
        assertThat(row.keys()).containsExactly("id", "name", "fullname");
        assertThat(row.asMap())
                .containsExactly(Map.entry("id", 1), Map.entry("name", "ed"), Map.entry("fullname", "Ed Jones"));
        assertThat(row).hasToString("(1, 'ed', 'Ed Jones')");
    }

    @Test
    void rowsOfEqualValuesAreEqual() {
        Row one = c.execute(select(db.id, db.name).where(db.id.eq(1))).one();
        Row same =
                c.execute(select(db.id.label("x"), db.name).where(db.id.eq(1))).one();
        Row other = c.execute(select(db.id, db.name).where(db.id.eq(2))).one();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    }

    @Test
    void whatWasNotSelectedIsNamed() {
        Row row = c.execute(select(db.id, db.name).where(db.id.eq(1))).one();

        assertThatThrownBy(() -> row.get(db.fullname))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("users.fullname")
                .hasMessageContaining("[id, name]");
        assertThatThrownBy(() -> row.get("fullname", String.class))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("'fullname'");
        assertThatThrownBy(() -> row.get(2)).isInstanceOf(NoSuchColumnException.class);
        assertThatThrownBy(() -> row.get(1, Integer.class))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("'name'");
    }

    @Test
    void aNameThatSeveralColumnsHaveIsAmbiguous() {
        Row row = c.execute(text("select 1 as a, 2 as a")).one();

        assertThatThrownBy(() -> row.get("a", Integer.class)).isInstanceOf(AmbiguousColumnException.class);
        assertThat(row.get(1)).isEqualTo(2);
    }

    @Test
    void aLabelStandsForItsExpressionAndTheOtherWayRound() {
        Label<String> label = db.name.label("n");
        Row row = c.execute(select(label, db.id).where(db.id.eq(1))).one();

        assertThat(row.get(label)).isEqualTo("ed");
        assertThat(row.get(db.name)).isEqualTo("ed");
        assertThat(row.get("n", String.class)).isEqualTo("ed");
        assertThat(row.get(db.id.label("other"))).isEqualTo(1);
    }

    @Test
    void aTableIsSelectedAsItsColumns() {
        Row row = c.execute(select(db.users).where(db.id.eq(1))).one();

        assertThat(row.keys()).containsExactly("id", "name", "fullname");
        assertThat(row.get(db.fullname)).isEqualTo("Ed Jones");
    }

    @Test
    void anAliasHasColumnsOfItsOwn() {
        Table boss = Sql.aliased(db.users, "boss");
        Row row = c.execute(select(db.users, boss.c(db.name))
                        .joinFrom(db.users, boss, boss.c(db.id).eq(db.id.plus(1))))
                .one();

        assertThat(row.get(db.name)).isEqualTo("ed");
        assertThat(row.get(boss.c(db.name))).isEqualTo("wendy");
    }

    @Test
    void manyColumnsAreFoundAsFewAre() {
        Label<?>[] labels = new Label<?>[30];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = db.id.plus(i).label("c" + i);
        }
        Row row =
                c.execute(select(db.name).where(db.id.eq(1)).addColumns(labels)).one();

        assertThat(row.get(labels[29])).isEqualTo(30);
        assertThat(row.get(db.name)).isEqualTo("ed");
        assertThatThrownBy(() -> row.get(db.fullname)).isInstanceOf(NoSuchColumnException.class);
    }

    @Test
    void aBundleIsOneElement() {
        record Name(String name, String full) {}
        var names = bundle(Name::new, db.name, db.fullname);

        assertThat(c.execute(select(names).where(db.id.eq(1))).one()).isEqualTo(new Name("ed", "Ed Jones"));
        Row row = c.execute(select(db.id, names).where(db.id.eq(1))).one();
        assertThat(row.size()).isEqualTo(2);
        assertThat(row.get(names)).isEqualTo(new Name("ed", "Ed Jones"));
    }

    @Test
    void bundlesOfEqualShapeKeepTheirFunctions() {
        String one = c.execute(
                        select(bundle((a, b) -> a + b, db.name, db.fullname)).where(db.id.eq(1)))
                .one();
        String other = c.execute(
                        select(bundle((a, b) -> b + a, db.name, db.fullname)).where(db.id.eq(1)))
                .one();

        assertThat(one).isEqualTo("edEd Jones");
        assertThat(other).isEqualTo("Ed Jonesed");
    }

    @Test
    void aTextIsReadAsTheDriverHasItOrAsDeclared() {
        assertThat(c.execute(text("select 1 as a, 'x' as b")).one().values()).containsExactly(1, "x");
        var flag = Sql.literalColumn("flag", BOOLEAN);
        Row row = c.execute(text("select 1 as flag, 2 as n").columns(flag, Sql.literalColumn("n", INTEGER)))
                .one();
        assertThat(row.get(flag)).isTrue();
    }

    // ---- mapping

    @Test
    void rowsAreMapped() {
        assertThat(c.execute(select(db.name).orderBy(db.id))
                        .map(String::toUpperCase)
                        .all())
                .containsExactly("ED", "WENDY");
        assertThat(c.execute(select(db.id, db.name).orderBy(db.id))
                        .scalars(db.name)
                        .all())
                .containsExactly("ed", "wendy");
    }

    record IdAndName(long id, @Nullable String name) {}

    record Mismatch(boolean id, String name) {}

    @Test
    void rowsBecomeRecordsByPosition() {
        assertThat(c.execute(select(db.id, db.name).orderBy(db.id))
                        .mapTo(IdAndName.class)
                        .all())
                .containsExactly(new IdAndName(1, "ed"), new IdAndName(2, "wendy"));
    }

    @Test
    void aRecordThatDoesNotFitIsNamedWithItsComponent() {
        assertThatThrownBy(() -> c.execute(select(db.id, db.name, db.fullname)).mapTo(IdAndName.class))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("2 components")
                .hasMessageContaining("3 elements");
        assertThatThrownBy(() ->
                        c.execute(select(db.id, db.name)).mapTo(Mismatch.class).all())
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("'id'")
                .hasMessageContaining("boolean")
                .hasMessageContaining("java.lang.Integer");
        assertThatThrownBy(() -> c.execute(text("select null, 'x'"))
                        .mapTo(IdAndName.class)
                        .all())
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("null")
                .hasMessageContaining("Long");
        assertThatThrownBy(() -> c.execute(select(db.id)).mapTo(String.class)).isInstanceOf(ArgumentException.class);
    }
}
