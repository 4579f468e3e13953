package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.types.SqlType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of one column of a type, which keeps what is put into it. */
final class KeptValues<T> {
    final Column<Integer> id = column("id", INTEGER, primaryKey());
    final Column<T> value;
    final Table table;
    private final SqlType<T> type;
    private final PlainJdbc jdbc;
    private int rows;

    private KeptValues(SqlType<T> type, PlainJdbc jdbc) {
        this.type = type;
        this.jdbc = jdbc;
        this.value = column("v", type);
        this.table = Table.of("kept", new MetaData(), id, value);
    }

    /** Values that come back as they went, null too: as parameters, literals, and selected on their own. */
    @SafeVarargs
    static <T> void keeps(PlainJdbc jdbc, SqlType<T> type, T... values) throws SQLException {
        KeptValues<T> store = new KeptValues<>(type, jdbc);
        jdbc.create(store.table);
        store.keeps(null);
        for (T wanted : values) {
            store.keeps(wanted);
            store.isFound(wanted);
        }
        jdbc.sql("DROP TABLE kept");
    }

    private void keeps(@Nullable T wanted) throws SQLException {
        jdbc.run(insert(table).values(id.to(++rows), value.to(wanted)));
        jdbc.runLiterally(insert(table).values(id.to(++rows), value.to(wanted)));
        for (int row = rows - 1; row <= rows; row++) {
            assertThat(jdbc.value(select(value).where(id.eq(row))))
                    .as("%s in row %d", type, row)
                    .isEqualTo(wanted);
        }
        assertThat(jdbc.value(select(literal(wanted, type))))
                .as("%s on its own", type)
                .isEqualTo(wanted);
    }

    private void isFound(T wanted) throws SQLException {
        assertThat(jdbc.run(select(count()).where(id.gt(rows - 2), value.eq(wanted))))
                .as("rows of %s that equal %s", type, wanted)
                .isEqualTo(List.of(List.of(2L)));
    }
}
