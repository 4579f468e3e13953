package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Select;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that the compiler makes up and the database would cut. The texts are those of SQLAlchemy 2.1 for the same constructs. */
class LongNameTest {
    private static final Dialect POSTGRESQL = new PostgresqlDialect();
    private static final String TABLE = "a_table_with_a_name_that_is_longer_than_most_of_them_are";
    private static final String COLUMN = "a_column_with_a_long_name_too";

    private final Column<Integer> id = column("id", INTEGER);
    private final Column<Integer> value = column(COLUMN, INTEGER);
    private final Table table = Table.of(TABLE, new MetaData(), id, value);

    @Test
    void labelsOfTableAndColumnAreCutAndNumbered() {
        Select<?> all = select(table).labelStyle(LabelStyle.TABLE_AND_COLUMN);
        assertThat(text(all))
                .isEqualTo("SELECT %1$s.id AS %1$s__1, %1$s.%2$s AS %1$s__2 FROM %1$s".formatted(TABLE, COLUMN));
        assertThat(all.toSql(new MySqlDialect()).sql())
                .isEqualTo("SELECT %1$s.id AS %1$s_id, %1$s.%2$s AS %1$s_%2$s FROM %1$s".formatted(TABLE, COLUMN));
    }

    @Test
    void aSubquerysCutLabelsAreTheSameInsideAndOutside() {
        Select<?> inner = select(table).labelStyle(LabelStyle.TABLE_AND_COLUMN);
        assertThat(text(select(inner.subquery())))
                .isEqualTo(("SELECT anon_1.%1$s__1, anon_1.%1$s__2 FROM "
                                + "(SELECT %1$s.id AS %1$s__1, %1$s.%2$s AS %1$s__2 FROM %1$s) AS anon_1")
                        .formatted(TABLE, COLUMN));
        assertThat(text(select(inner.subquery()).labelStyle(LabelStyle.TABLE_AND_COLUMN)))
                .isEqualTo(("SELECT anon_1.%1$s__2 AS anon_1_%3$s_1, anon_1.%1$s__4 AS anon_1_%3$s_3 FROM "
                                + "(SELECT %1$s.id AS %1$s__2, %1$s.%2$s AS %1$s__4 FROM %1$s) AS anon_1")
                        .formatted(TABLE, COLUMN, "a_table_with_a_name_that_is_longer_than_most_of_th"));
    }

    @Test
    void anonymousAliasesAreCutAndNumbered() {
        Table a = aliased(table);
        Table b = aliased(table);
        assertThat(text(select(a.c(id), b.c(id)).join(b, a.c(id).eq(b.c(id)))))
                .isEqualTo(
                        "SELECT %1$s__1.id, %1$s__2.id AS id_1 FROM %1$s AS %1$s__1 JOIN %1$s AS %1$s__2 ON %1$s__1.id = %1$s__2.id"
                                .formatted(TABLE));
    }

    @Test
    void labelsOfFunctionsAreCut() {
        String name = "function_with_a_name_longer_than_most_of_the_functions_around";
        assertThat(text(select(func(name, INTEGER, id))))
                .isEqualTo(
                        "SELECT %1$s(%2$s.id) AS function_with_a_name_longer_than_most_of_the_functions_ar_1 FROM %2$s"
                                .formatted(name, TABLE));
    }

    @Test
    void labelsOfTheUsersChoiceStayAsTheyAre() {
        String label = "x".repeat(70);
        assertThat(text(select(id.label(label)))).isEqualTo("SELECT %1$s.id AS %2$s FROM %1$s".formatted(TABLE, label));
    }

    @Test
    void lengthIsWhatTheDatabaseMeasures() {
        Table umlauts = Table.of("ü".repeat(30), new MetaData(), column("ö".repeat(10), INTEGER));
        String sql = text(select(umlauts).labelStyle(LabelStyle.TABLE_AND_COLUMN));
        String label = sql.substring(sql.indexOf(" AS \"") + 5, sql.indexOf("\" FROM"));
        assertThat(label).isEqualTo("ü".repeat(28) + "_1");
        assertThat(label.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    }

    @Test
    void aLabelThatIsTheNameOfAColumnIsNumbered() {
        Table f = Table.of("f", new MetaData(), column("f_id", INTEGER), column("id", INTEGER));
        assertThat(text(select(f).labelStyle(LabelStyle.TABLE_AND_COLUMN)))
                .isEqualTo("SELECT f.f_id AS f_f_id, f.id AS f_id_1 FROM f");
        assertThat(SqlCompiler.compile(
                                select(f).labelStyle(LabelStyle.TABLE_AND_COLUMN),
                                POSTGRESQL.syntax(),
                                CompileOptions.EXECUTION)
                        .columns())
                .extracting(ResultColumn::name)
                .isEqualTo(List.of("f_f_id", "f_id_1"));
    }

    private static String text(Select<?> select) {
        return select.toSql(POSTGRESQL).sql();
    }
}
