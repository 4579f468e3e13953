package dev.athanor.thirdparty;

import static dev.athanor.engine.EngineOption.dialect;
import static dev.athanor.engine.EngineOption.renderers;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.types.StringType;
import org.junit.jupiter.api.Test;

/** Statements, clauses and names of types that a user adds, by public API only. */
class CustomStatementTest {
    private static final Dialect SQLITE = new SqliteDialect();

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Table things = Table.of("things", metadata, id, name);
    private final Table copies =
            Table.of("copies", metadata, column("id", INTEGER, primaryKey()), column("name", varchar(20)));

    /** Copies what a query yields into a table that has the same columns. */
    private static final class InsertFromSelect extends Statement<Void> {
        private final Table target;
        private final Select<?> query;

        InsertFromSelect(Table target, Select<?> query) {
            this.target = target;
            this.query = query;
        }

        @Override
        protected Node parts(Parts p) {
            Table newTarget = p.node(target);
            Select<?> newQuery = p.node(query);
            return p.changed() ? new InsertFromSelect(newTarget, newQuery) : this;
        }

        static void addTo(Renderers.Builder renderers) {
            renderers.<InsertFromSelect>on(
                    InsertFromSelect.class,
                    (copy, out) -> out.sql("INSERT INTO ")
                            .node(copy.target)
                            .sql(" (")
                            .node(copy.query)
                            .sql(")"));
        }

        static void onSqlite(Renderers.Builder renderers) {
            renderers.<InsertFromSelect>on(
                    InsertFromSelect.class,
                    (copy, out) ->
                            out.sql("INSERT INTO ").node(copy.target).sql(" ").node(copy.query));
        }
    }

    @Test
    void aStatementWithParametersIsWrittenAsEachDialectHasItAndExecuted() {
        InsertFromSelect copy = new InsertFromSelect(copies, select(id, name).where(name.gt("a")));
        assertThat(copy.toSql(new PostgresqlDialect().withRenderers(InsertFromSelect::addTo))
                        .sql())
                .isEqualTo("INSERT INTO copies (SELECT things.id, things.name FROM things WHERE things.name > ?)");
        try (Engine engine = Engine.create("sqlite:///:memory:", renderers(InsertFromSelect::onSqlite))) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(things).values(row(id.to(1), name.to("a")), row(id.to(2), name.to("b"))));
                c.execute(copy);
                c.execute(new InsertFromSelect(copies, select(id, name).where(name.gt("z"))));
                assertThat(c.scalar(select(count()).from(copies))).isEqualTo(1L);
            });
            assertThat(engine.statementCache().hits()).isEqualTo(1);
        }
    }

    /** Words at a place of the user's choice. */
    private static final class Words extends SyntaxExtension {
        private final String words;

        Words(Point point, String words) {
            super(point);
            this.words = words;
        }

        @Override
        protected Node parts(Parts p) {
            p.fixed(words);
            return this;
        }

        static void addTo(Renderers.Builder renderers) {
            renderers.<Words>on(Words.class, (one, out) -> out.sql(one.words));
        }
    }

    private static String sql(Statement<?> statement) {
        return statement.toSql(SQLITE.withRenderers(Words::addTo)).sql().replaceAll("\\s+", " ");
    }

    @Test
    void everyPointOfAStatementHasItsPlace() {
        Select<String> query =
                select(name).distinct().where(id.eq(1)).groupBy(name).having(count().gt(1L));
        for (SyntaxExtension.Point point : SyntaxExtension.Point.values()) {
            if (point != SyntaxExtension.Point.AFTER_VALUES) {
                query = query.ext(new Words(point, point.name()));
            }
        }
        assertThat(sql(query.orderBy(name).limit(1)))
                .isEqualTo("SELECT AFTER_SELECT DISTINCT BEFORE_COLUMNS things.name AFTER_COLUMNS FROM things"
                        + " WHERE things.id = ? GROUP BY things.name HAVING count(*) > ? AFTER_CRITERIA"
                        + " ORDER BY things.name LIMIT ? OFFSET ? AFTER_BODY");
        Words criteria = new Words(SyntaxExtension.Point.AFTER_CRITERIA, "AFTER_CRITERIA");
        assertThat(sql(update(things)
                        .set(name, "x")
                        .where(id.eq(1))
                        .ext(criteria)
                        .returning(id)))
                .isEqualTo("UPDATE things SET name=? WHERE things.id = ? AFTER_CRITERIA RETURNING id");
        assertThat(sql(delete(things).where(id.eq(1)).ext(criteria).returning(id)))
                .isEqualTo("DELETE FROM things WHERE things.id = ? AFTER_CRITERIA RETURNING id");
        assertThat(sql(insert(things)
                        .values(name.to("x"))
                        .ext(new Words(SyntaxExtension.Point.AFTER_VALUES, "AFTER_VALUES"))
                        .returning(id)))
                .isEqualTo("INSERT INTO things (name) VALUES (?) AFTER_VALUES RETURNING id");
    }

    @Test
    void aTypeIsCalledOtherwiseOnOneDialect() {
        Dialect house =
                SQLITE.withTypeNames(names -> names.on(StringType.class, type -> "HOUSE_TEXT(" + type.length() + ")"));
        assertThat(new CreateTable(copies).toSql(house).sql().replaceAll("\\s+", " "))
                .isEqualTo("CREATE TABLE copies ( id INTEGER NOT NULL, name HOUSE_TEXT(20), PRIMARY KEY (id) )");
        assertThat(select(id.cast(varchar(3))).toSql(house).sql())
                .isEqualTo("SELECT CAST(things.id AS HOUSE_TEXT(3)) AS id FROM things");
        assertThat(select(id.cast(varchar(3))).toSql(SQLITE).sql())
                .isEqualTo("SELECT CAST(things.id AS VARCHAR(3)) AS id FROM things");
        try (Engine engine = Engine.create("sqlite:///:memory:", dialect(house))) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(copies).values(copies.c("name", VARCHAR).to("x")));
                assertThat(c.scalar(select(copies.c("name", VARCHAR)))).isEqualTo("x");
            });
        }
    }
}
