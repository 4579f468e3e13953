package dev.athanor.dialect;

import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.dialect.sqlite.SqliteOptions.Resolution;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only SQLite knows of tables, indexes and constraints does there what it is for. */
class SqliteDdlTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> n = column("n", INTEGER);
    private final Engine engine = Engine.create("sqlite:///:memory:");

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(Table table, Assignment... values) {
        engine.transact(c -> c.execute(insert(table).values(values)));
    }

    private void refuses(Table table, Assignment... values) {
        assertThatThrownBy(() -> add(table, values)).isInstanceOf(IntegrityException.class);
    }

    private List<List<Object>> rows(Table table) {
        return engine.call(
                c -> c.execute(select(table)).all().stream().map(Row::values).toList());
    }

    @Test
    void anAutoincrementedKeyIsNeverTakenTwice() {
        Table counted = Table.of("counted", metadata, id, n, SqliteOptions.autoincrement());
        Column<Integer> other = column("id", INTEGER, primaryKey());
        Table plain = Table.of("plain", metadata, other, column("n", INTEGER));
        metadata.createAll(engine);
        for (Table table : List.of(counted, plain)) {
            add(table, table.c("n", INTEGER).to(1));
            engine.transact(c -> c.execute(delete(table)));
            add(table, table.c("n", INTEGER).to(1));
        }
        assertThat(rows(counted)).containsExactly(List.of(2, 1));
        assertThat(rows(plain)).containsExactly(List.of(1, 1));
    }

    @Test
    void aStrictTableTakesNoValueOfAnotherType() {
        Table.of("strict_one", metadata, column("n", INTEGER), SqliteOptions.strict());
        Table.of("loose", metadata, column("n", INTEGER));
        metadata.createAll(engine);
        engine.transact(c -> c.execute(text("INSERT INTO loose VALUES ('many')")));
        assertThatThrownBy(() -> engine.transact(c -> c.execute(text("INSERT INTO strict_one VALUES ('many')"))))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void aTableWithoutRowidHasNone() {
        Table.of("keyed", metadata, column("code", TEXT, primaryKey()), SqliteOptions.withoutRowid());
        Table.of("usual", metadata, column("code", TEXT, primaryKey()));
        metadata.createAll(engine);
        try (Connection c = engine.connect()) {
            assertThat(c.execute(select(literalColumn("rowid", INTEGER)).from(metadata.table("usual")))
                            .all())
                    .isEmpty();
            assertThatThrownBy(() ->
                            c.execute(select(literalColumn("rowid", INTEGER)).from(metadata.table("keyed"))))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("rowid");
        }
    }

    @Test
    void aConflictIsResolvedAsTheConstraintSays() {
        Column<Integer> replaced =
                column("id", INTEGER, primaryKey(), SqliteOptions.onConflictPrimaryKey(Resolution.REPLACE));
        Column<String> word = column(
                "word", TEXT, notNull(), serverDefault("none"), SqliteOptions.onConflictNotNull(Resolution.REPLACE));
        Table t = Table.of("t", metadata, replaced, word);
        Column<Integer> kept = column("a", INTEGER);
        Column<Integer> checked = column("b", INTEGER);
        Table u = Table.of(
                "u",
                metadata,
                kept,
                checked,
                uniqueConstraint("a").option(SqliteOptions.onConflict(Resolution.IGNORE)),
                checkConstraint("b > 0"));
        metadata.createAll(engine);
        add(t, replaced.to(1), word.to("first"));
        add(t, replaced.to(1), word.to("second"));
        add(t, replaced.to(2), word.to((String) null));
        assertThat(rows(t)).containsExactly(List.of(1, "second"), List.of(2, "none"));
        add(u, kept.to(1), checked.to(1));
        add(u, kept.to(1), checked.to(2));
        refuses(u, kept.to(3), checked.to(0));
        assertThat(rows(u)).containsExactly(List.of(1, 1));
    }

    @Test
    void aPartialIndexConcernsSomeRows() {
        Table t = Table.of("t", metadata, id, n, index("ix", "n").unique().option(SqliteOptions.where(n.gt(5))));
        metadata.createAll(engine);
        add(t, n.to(5));
        add(t, n.to(5));
        add(t, n.to(6));
        refuses(t, n.to(6));
    }
}
