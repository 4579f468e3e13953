package dev.athanor.thirdparty;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.engine.EngineOption.renderers;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Identifiers;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ForwardingDialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.schema.Column;
import dev.athanor.schema.DdlStatement;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Comparison;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.Func;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.sql.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomConstructTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> low = column("low", INTEGER);
    private final Column<Integer> high = column("high", INTEGER);
    private final Table things = Table.of("things", metadata, id, name, low, high);

    private static final Dialect SQLITE = new SqliteDialect();
    private static final Dialect POSTGRESQL = new PostgresqlDialect();

    // ---- an expression

    static final class Greater extends Expr<Integer> {
        private final Expr<Integer> first;
        private final Expr<Integer> second;

        Greater(Operand<Integer> first, Operand<Integer> second) {
            super(INTEGER);
            this.first = first.asExpr();
            this.second = second.asExpr();
        }

        @Override
        protected Node parts(Parts p) {
            Expr<Integer> newFirst = p.node(first);
            Expr<Integer> newSecond = p.node(second);
            return p.changed() ? new Greater(newFirst, newSecond) : this;
        }

        static void addTo(Renderers.Builder renderers) {
            renderers.on(
                    Greater.class,
                    (Greater greater, SqlWriter out) -> out.sql(
                                    out.syntax().dialect().equals("sqlite") ? "max(" : "greatest(")
                            .operand(greater.first, Operators.COMMA)
                            .sql(", ")
                            .operand(greater.second, Operators.COMMA)
                            .sql(")"));
        }
    }

    @Test
    void anExpressionIsWrittenAsEachDialectHasIt() {
        Select<Integer> greater = select(new Greater(low, high.plus(1))).where(new Greater(low, high).gt(3));
        assertThat(greater.toSql(SQLITE.withRenderers(Greater::addTo)).sql())
                .isEqualTo("SELECT max(things.low, things.high + ?) AS anon_1 FROM things"
                        + " WHERE max(things.low, things.high) > ?");
        assertThat(greater.toSql(POSTGRESQL.withRenderers(Greater::addTo)).sql())
                .contains("greatest(things.low, things.high + ?)");
        assertThatThrownBy(() -> greater.toSql(SQLITE))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("'sqlite'")
                .hasMessageContaining("Greater");
        try (Engine engine = Engine.create("sqlite:///:memory:", renderers(Greater::addTo))) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(things).values(low.to(2), high.to(5)));
                assertThat(c.execute(greater).all()).containsExactly(6);
                assertThat(c.execute(greater).all()).containsExactly(6);
            });
            assertThat(engine.statementCache().hits()).isPositive();
        }
    }

    @Test
    void aKnownConstructIsWrittenOtherwiseOnOneDialect() {
        Select<String> shouting = select(upper(name));
        Dialect quiet = SQLITE.withRenderers(renderers -> renderers.<Func<?>>on(
                Func.class,
                (call, out) -> out.sql("quiet_" + call.name() + "(")
                        .list(call.arguments(), ", ", out::node)
                        .sql(")")));
        assertThat(shouting.toSql(quiet).sql()).isEqualTo("SELECT quiet_upper(things.name) AS upper_1 FROM things");
        assertThat(shouting.toSql(SQLITE).sql()).isEqualTo("SELECT upper(things.name) AS upper_1 FROM things");
    }

    // ---- statements

    static final class Vacuum extends Statement<Void> {
        @Override
        protected Node parts(Parts p) {
            return this;
        }
    }

    static final class CreateView extends DdlStatement {
        private final String name;
        private final Select<?> query;

        CreateView(String name, Select<?> query) {
            this.name = name;
            this.query = query;
        }

        @Override
        protected Node parts(Parts p) {
            p.fixed(name);
            Select<?> newQuery = p.node(query);
            return p.changed() ? new CreateView(name, newQuery) : this;
        }
    }

    @Test
    void statementsOfOnesOwnAreExecuted() {
        EngineOption own = renderers(renderers -> renderers
                .on(Vacuum.class, (Vacuum vacuum, SqlWriter out) -> out.sql("ANALYZE"))
                .on(CreateView.class, (CreateView view, SqlWriter out) -> {
                    out.sql("CREATE VIEW ").identifier(view.name).sql(" AS ");
                    out.withLiterals(() -> out.node(view.query));
                }));
        try (Engine engine = Engine.create("sqlite:///:memory:", own)) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(new Vacuum());
                c.execute(insert(things).values(name.to("it's")));
                c.execute(new CreateView("ours", select(id).where(name.eq("it's"))));
                Table view = Table.of("ours", new MetaData(), column("id", INTEGER));
                assertThat(c.scalar(select(count()).from(view))).isEqualTo(1L);
            });
        }
    }

    // ---- clauses

    static final class Qualify extends SyntaxExtension {
        private final Condition condition;

        Qualify(Expr<Boolean> condition) {
            super(Point.AFTER_CRITERIA);
            this.condition = Condition.of(condition);
        }

        @Override
        protected Node parts(Parts p) {
            Condition newCondition = p.node(condition);
            return p.changed() ? new Qualify(newCondition) : this;
        }

        static void addTo(Renderers.Builder renderers) {
            renderers.on(
                    Qualify.class,
                    (Qualify qualify, SqlWriter out) -> out.sql("QUALIFY ").conjunction(List.of(qualify.condition)));
        }
    }

    @Test
    void aClauseStandsAtItsPointAndIsCached() {
        try (Engine engine = Engine.create("h2:///mem:", renderers(Qualify::addTo))) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(
                        insert(things),
                        List.of(
                                java.util.Map.of("name", "a", "low", 1),
                                java.util.Map.of("name", "a", "low", 2),
                                java.util.Map.of("name", "b", "low", 3)));
                for (int i = 1; i <= 2; i++) {
                    Select<Integer> nth = select(low)
                            .where(low.gt(0))
                            .ext(new Qualify(func("row_number", INTEGER)
                                    .over()
                                    .partitionBy(name)
                                    .orderBy(low)
                                    .eq(i)))
                            .orderBy(low);
                    assertThat(c.execute(nth).all()).isEqualTo(i == 1 ? List.of(1, 3) : List.of(2));
                    assertThat(nth.toSql(new H2Dialect().withRenderers(Qualify::addTo))
                                    .sql())
                            .containsSubsequence(" WHERE ", " QUALIFY ", " ORDER BY ");
                }
            });
            assertThat(engine.statementCache().hits()).isEqualTo(1);
        }
        assertThatThrownBy(() -> insert(things).ext(new Qualify(low.gt(1))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("AFTER_CRITERIA");
    }

    // ---- types

    private static final ExpressionType<String> SECRET =
            ExpressionType.of(VARCHAR, value -> upper(value), stored -> lower(stored));

    @Test
    void valuesOfATypePassThroughExpressions() {
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Column<String> word = column("word", SECRET);
        MetaData own = new MetaData();
        Table words = Table.of("words", own, key, word);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            own.createAll(engine);
            engine.transact(c -> {
                assertThat(c.execute(insert(words).values(word.to("Open")).returning(word))
                                .one())
                        .isEqualTo("open");
                c.execute(insert(words), List.of(java.util.Map.of("word", "x"), java.util.Map.of("word", "y")));
                assertThat(c.scalar(select(word).where(word.eq("oPeN")))).isEqualTo("open");
                assertThat(c.scalar(select(func("hex", VARCHAR, word)).where(key.eq(1))))
                        .isEqualTo("4F50454E"); // kept in upper case
                c.execute(update(words).set(word, "z").where(word.eq("X")));
                assertThat(c.execute(select(word).where(key.ne(1)).orderBy(key)).all())
                        .containsExactly("z", "y");
            });
        }
        assertThat(select(word).where(word.eq("a")).toSql(SQLITE).sql())
                .isEqualTo("SELECT lower(words.word) AS word FROM words WHERE words.word = upper(?)");
    }

    /** Each value of a list goes through the expression, whose own constants all of them share. */
    @Test
    void valuesOfAListPassThroughExpressionsToo() {
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Column<String> word = column("word", SECRET.nullAs("NONE"));
        Column<String> trimmed = column("trimmed", TRIMMED);
        MetaData own = new MetaData();
        Table words = Table.of("words", own, key, word, trimmed);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            own.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(words).values(key.to(1), word.to("open"), trimmed.to("xax")));
                c.execute(insert(words).values(key.to(2), word.to("shut"), trimmed.to("b")));
                c.execute(insert(words).values(key.to(3), word.to("gone"), trimmed.to("c")));
                assertThat(c.execute(select(key).where(word.in("Open", "SHUT")).orderBy(key))
                                .all())
                        .containsExactly(1, 2);
                assertThat(c.execute(select(key).where(trimmed.notIn("xa", "bx")))
                                .all())
                        .containsExactly(3);
                assertThat(c.execute(select(key).where(word.in(List.of()))).all())
                        .isEmpty();
            });
        }
        var statement = select(key).where(trimmed.in("a", "b"));
        assertThat(statement.toSql(SQLITE).sql())
                .isEqualTo("SELECT words.id FROM words WHERE words.trimmed IN (trim(?, 'x'), trim(?, 'x'))");
        assertThat(SqlCompiler.renderLiteral(statement, SQLITE.syntax()))
                .endsWith("IN (trim('a', 'x'), trim('b', 'x'))");
        assertThat(SqlCompiler.renderNamed(statement, SQLITE.syntax()).sql())
                .endsWith("IN (trim(:trimmed_1_1, 'x'), trim(:trimmed_1_2, 'x'))");
        assertThatThrownBy(() -> select(key)
                        .where(tuple(key, trimmed).in(List.of(1, "a")))
                        .toSql(SQLITE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("compared by itself");
    }

    private static final ExpressionType<String> TRIMMED =
            ExpressionType.of(VARCHAR, value -> func("trim", VARCHAR, value, "x"), stored -> stored);

    // ---- the tree

    @Test
    void treesAreTraversedComparedAndChanged() {
        Select<String> query = select(name).where(low.gt(1), name.eq("x"));
        List<String> columns = new ArrayList<>();
        Traversal.forEach(query, node -> {
            if (node instanceof Column<?> column) {
                columns.add(column.name());
            }
        });
        assertThat(columns).contains("name", "low");

        assertThat(query.sameAs(select(name).where(low.gt(1), name.eq("x")))).isTrue();
        assertThat(query.sameAs(select(name).where(low.gt(2), name.eq("x")))).isFalse();

        Table other = aliased(things, "other");
        Select<String> moved = Replacement.in(query, node -> node == things ? other : null);
        assertThat(moved.toSql(SQLITE).sql())
                .isEqualTo("SELECT other.name FROM things AS other WHERE other.low > ? AND other.name = ?");
        Select<String> relaxed = Replacement.in(
                query,
                node -> node instanceof Comparison comparison && comparison.operator() == Operators.EQ
                        ? literal(1).eq(1)
                        : null);
        assertThat(relaxed.toSql(SQLITE).sql()).endsWith("WHERE things.low > ? AND ? = ?");
        assertThat(Replacement.in(query, node -> null)).isSameAs(query);

        Select<Integer> own = select(new Greater(low, high));
        Select<Integer> ownMoved = Replacement.in(own, node -> node == things ? other : null);
        assertThat(ownMoved.toSql(SQLITE.withRenderers(Greater::addTo)).sql())
                .isEqualTo("SELECT max(other.low, other.high) AS anon_1 FROM things AS other");
    }

    // ---- the cache

    static final class Moody extends Expr<Integer> {
        private int mood;

        Moody() {
            super(INTEGER);
        }

        @Override
        protected Node parts(Parts p) {
            p.hidden("Moody changes its mind");
            return this;
        }
    }

    @Test
    void whatHidesStateIsCompiledEachTimeAsTheEchoAndOneWarningSay() {
        Moody moody = new Moody();
        List<String> notes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                notes.add(event.cacheNote());
            }

            @Override
            public void warning(String message) {
                warnings.add(message);
            }
        };
        EngineOption own = renderers(renderers ->
                renderers.on(Moody.class, (Moody one, SqlWriter out) -> out.sql(String.valueOf(one.mood))));
        try (Engine engine = Engine.create("sqlite:///:memory:", own, listener(listener))) {
            Select<Integer> query = select(moody);
            engine.transact(c -> {
                for (int i = 0; i < 2; i++) {
                    moody.mood = i;
                    assertThat(c.scalar(query)).isEqualTo(i);
                }
            });
            assertThat(engine.statementCache().hits()).isZero();
        }
        assertThat(notes).hasSize(2).allMatch(note -> note.startsWith("no key"));
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("Moody changes its mind").contains("parts(..)");
        assertThat(select(moody).sameAs(select(moody))).isFalse();
    }

    // ---- a dialect

    /** SQLite with names between brackets, which it takes too. */
    static final class Brackets extends ForwardingDialect {
        private final Syntax syntax;

        Brackets() {
            super(new SqliteDialect());
            Syntax base = super.syntax();
            syntax = new Syntax(
                    "brackets",
                    base.features(),
                    new Identifiers('[', ']', Set.of("order"), 100),
                    base.types(),
                    base.codecs(),
                    base.renderers());
        }

        @Override
        public String name() {
            return "brackets";
        }

        @Override
        public Syntax syntax() {
            return syntax;
        }
    }

    @Test
    void aDialectThatForwardsToAnotherDiffersWhereItWants() {
        Column<Integer> key = column("Key", INTEGER, primaryKey());
        MetaData own = new MetaData();
        Table order = Table.of("order", own, key);
        assertThat(select(key).toSql(new Brackets()).sql()).isEqualTo("SELECT [order].[Key] FROM [order]");
        try (Engine engine = Engine.create("brackets:///:memory:", EngineOption.dialect(new Brackets()))) {
            own.createAll(engine);
            engine.transact(c -> {
                assertThat(c.execute(insert(order).defaultValues())
                                .insertedPrimaryKey()
                                .get(key))
                        .isEqualTo(1);
                assertThat(c.execute(select(key)).all()).containsExactly(1);
            });
        }
    }
}
