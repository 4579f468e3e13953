package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.nullable;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.types.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows become records straight from the columns, numbers as primitives where both sides are. */
class RecordsTest {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = column("id", Types.INTEGER, primaryKey());
    private static final Column<Integer> N = column("n", Types.INTEGER, nullable());
    private static final Column<Long> BIG = column("big", Types.BIGINT, nullable());
    private static final Column<Double> D = column("d", Types.DOUBLE, nullable());
    private static final Column<Boolean> FLAG = column("flag", Types.BOOLEAN, nullable());
    private static final Column<String> NAME = column("name", Types.varchar(20), nullable());
    private static final Table NUMBERS = Table.of("numbers", METADATA, ID, N, BIG, D, FLAG, NAME);
    private static final Select<Row> ALL =
            select(N, BIG, D, FLAG, NAME).where(NAME.isNotNull()).orderBy(ID);

    record Primitives(int n, long big, double d, boolean flag, String name) {}

    record Boxes(
            @Nullable Integer n,
            @Nullable Long big,
            @Nullable Double d,
            @Nullable Boolean flag,
            @Nullable String name) {}

    record Wider(long n, double d) {}

    record Positive(int n) {
        Positive {
            if (n <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    private interface Use {
        void of(Connection connection);
    }

    private static void withNumbers(Database database, Use use) {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection connection = engine.connect()) {
            METADATA.createAll(connection);
            connection.execute(insert(NUMBERS)
                    .values(ID.to(1), N.to(0), BIG.to(Long.MAX_VALUE), D.to(-0.5), FLAG.to(true), NAME.to("zero")));
            connection.execute(insert(NUMBERS)
                    .values(ID.to(2), N.to(Integer.MIN_VALUE), BIG.to(0L), D.to(0.0), FLAG.to(false), NAME.to("low")));
            use.of(connection);
        }
    }

    @EachDatabase
    void numbersArePrimitive(Database database) {
        withNumbers(database, connection -> {
            List<Primitives> expected = List.of(
                    new Primitives(0, Long.MAX_VALUE, -0.5, true, "zero"),
                    new Primitives(Integer.MIN_VALUE, 0, 0.0, false, "low"));
            assertThat(connection.execute(ALL).mapTo(Primitives.class).all()).isEqualTo(expected);
            assertThat(connection.execute(ALL).mapTo(Primitives.class).all()).isEqualTo(expected); // the kept reader
            assertThat(connection
                            .execute(ALL)
                            .freeze()
                            .thaw()
                            .mapTo(Primitives.class)
                            .all())
                    .isEqualTo(expected);
            assertThat(connection.execute(ALL).mapTo(Boxes.class).first())
                    .contains(new Boxes(0, Long.MAX_VALUE, -0.5, true, "zero"));
            assertThat(connection
                            .execute(select(N, D).orderBy(ID))
                            .mapTo(Wider.class)
                            .all())
                    .containsExactly(new Wider(0, -0.5), new Wider(Integer.MIN_VALUE, 0.0));
        });
    }

    @EachDatabase
    void nullMeetsNoPrimitive(Database database) {
        withNumbers(database, connection -> {
            connection.execute(insert(NUMBERS).values(ID.to(3)));
            assertThat(connection
                            .execute(select(N, BIG, D, FLAG, NAME).where(ID.eq(3)))
                            .mapTo(Boxes.class)
                            .one())
                    .isEqualTo(new Boxes(null, null, null, null, null));
            for (Column<?> column : List.of(N, BIG, D, FLAG)) {
                record Int(int value) {}
                record Big(long value) {}
                record Real(double value) {}
                record Truth(boolean value) {}
                Class<?> type =
                        column == N ? Int.class : column == BIG ? Big.class : column == D ? Real.class : Truth.class;
                assertThatThrownBy(() -> connection
                                .execute(select(column).where(ID.eq(3)))
                                .mapTo(type)
                                .all())
                        .isInstanceOf(ResultException.class)
                        .hasMessageContaining("Component 'value' of record " + type.getName())
                        .hasMessageContaining("its column is null");
            }
        });
    }

    @EachDatabase
    void aConstructorMayRefuse(Database database) {
        withNumbers(
                database,
                connection -> assertThatThrownBy(() -> connection
                                .execute(select(N).where(NAME.eq("low")))
                                .mapTo(Positive.class)
                                .all())
                        .isInstanceOf(ResultException.class)
                        .hasMessageContaining("refused the row [" + Integer.MIN_VALUE + "]")
                        .hasMessageContaining("not positive")
                        .hasCauseInstanceOf(IllegalArgumentException.class));
    }
}
