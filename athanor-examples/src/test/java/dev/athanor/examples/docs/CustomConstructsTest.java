package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.engine.EngineOption.renderers;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.DdlStatement;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.Fn;
import dev.athanor.sql.Func;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.sql.Traversal;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/custom-constructs.md about constructs. */
class CustomConstructsTest {
    // doc: greater
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

        static void onSqlite(Renderers.Builder renderers) {
            renderers.<Greater>on(Greater.class, (greater, out) -> greater.write("max", out));
        }

        static void onOthers(Renderers.Builder renderers) {
            renderers.<Greater>on(Greater.class, (greater, out) -> greater.write("greatest", out));
        }

        private void write(String function, SqlWriter out) {
            out.sql(function).sql("(");
            out.list(List.of(first, second), ", ", part -> out.operand(part, Operators.COMMA));
            out.sql(")");
        }
    }
    // end

    // doc: view
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

        static void addTo(Renderers.Builder renderers) {
            renderers.<CreateView>on(CreateView.class, (view, out) -> {
                out.sql("CREATE VIEW ").identifier(view.name).sql(" AS ");
                out.withLiterals(() -> out.node(view.query)); // DDL takes no parameters
            });
        }
    }
    // end

    // doc: qualify
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
            renderers.<Qualify>on(
                    Qualify.class, (qualify, out) -> out.sql("QUALIFY ").conjunction(List.of(qualify.condition)));
        }
    }
    // end

    // doc: secret
    static final SqlType<String> SHOUTED = ExpressionType.of(VARCHAR, value -> upper(value), stored -> lower(stored));
    // end

    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> low = column("low", INTEGER);
    private final Column<Integer> high = column("high", INTEGER);
    private final Column<String> word = column("word", SHOUTED);
    private final Table things = Table.of("things", new MetaData(), id, low, high, word);

    private final Emitted emitted = new Emitted();
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open() {
        // doc: engine
        engine = Engine.create(
                "sqlite:///:memory:", renderers(Greater::onSqlite), renderers(CreateView::addTo), listener(emitted));
        // end
        things.metadata().createAll(engine);
        c = engine.connect();
        c.execute(insert(things).values(row(low.to(2), high.to(5)), row(low.to(4), high.to(3))));
        emitted.clear();
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    @Test
    void expressions() {
        // doc: greaterUse
        Select<Integer> greater = select(new Greater(low, high)).where(new Greater(low, high).gt(4));
        // end
        assertThat(c.execute(greater).all()).containsExactly(5);
        // sql: greaterUse
        emitted.isExactly("""
                SELECT max(things.low, things.high) AS anon_1 FROM things
                WHERE max(things.low, things.high) > ? -- 4
                """);
        Dialect postgresql = new PostgresqlDialect().withRenderers(Greater::onOthers);
        assertThat(greater.toSql(postgresql).sql()).startsWith("SELECT greatest(things.low, things.high)");
    }

    @Test
    void overriding() {
        // doc: override
        Dialect house = new H2Dialect()
                .withRenderers(renderers -> renderers.<Func<?>>on(
                        Func.class,
                        (call, out) -> out.sql("house." + call.name() + "(")
                                .list(call.arguments(), ", ", out::node)
                                .sql(")")));
        String sql = select(upper(things.c("id", INTEGER).cast(VARCHAR)))
                .toSql(house)
                .sql();
        // end
        // sql: override
        assertThat(sql).isEqualToIgnoringWhitespace("""
                SELECT house.upper(CAST(things.id AS VARCHAR)) AS upper_1 FROM things
                """);
    }

    @Test
    void statements() {
        // doc: viewUse
        c.execute(new CreateView("few", select(id, low).where(low.lt(3))));
        // end
        // sql: viewUse
        emitted.isExactly("""
                CREATE VIEW few AS SELECT things.id, things.low FROM things WHERE things.low < 3
                """);
    }

    @Test
    void clauses() {
        Dialect h2 = new H2Dialect().withRenderers(Qualify::addTo);
        // doc: qualifyUse
        Select<Integer> lowest = select(id)
                .ext(new Qualify(
                        Fn.rowNumber().over().partitionBy(high).orderBy(low).eq(1L)))
                .orderBy(id);
        // end
        // sql: qualifyUse
        assertThat(lowest.toSql(h2).sql()).isEqualToIgnoringWhitespace("""
                SELECT things.id FROM things
                QUALIFY row_number() OVER (PARTITION BY things.high ORDER BY things.low) = ? ORDER BY things.id
                """);
        assertThatThrownBy(() -> insert(things).ext(new Qualify(low.gt(1)))).isInstanceOf(ArgumentException.class);
        try (Engine engine = Engine.create("h2:///mem:", renderers(Qualify::addTo))) {
            things.metadata().createAll(engine);
            List<Integer> found = engine.call(c -> c.execute(lowest).all());
            assertThat(found).isEmpty();
        }
    }

    @Test
    void types() {
        // doc: secretUse
        c.execute(insert(things).values(word.to("Open")));
        String found = c.scalar(select(word).where(word.eq("oPeN")));
        // end
        assertThat(found).isEqualTo("open");
        // sql: secretUse
        emitted.isExactly("""
                INSERT INTO things (word) VALUES (upper(?)) -- 'Open'
                SELECT lower(things.word) AS word FROM things WHERE things.word = upper(?) -- 'oPeN'
                """);
    }

    @Test
    void trees() {
        // doc: traverse
        Select<Integer> query = select(id).where(new Greater(low, high).gt(4));
        Set<String> names = new TreeSet<>();
        Traversal.forEach(query, node -> {
            if (node instanceof Column<?> column) {
                names.add(column.name());
            }
        });
        // end
        assertThat(names).contains("id", "low", "high");

        // doc: replace
        Table other = aliased(things, "other");
        Select<Integer> moved = Replacement.in(query, node -> node == things ? other : null);
        // end
        assertThat(c.execute(moved).all()).containsExactly(1);
        // sql: replace
        emitted.isExactly("""
                SELECT other.id FROM things AS other WHERE max(other.low, other.high) > ? -- 4
                """);

        // doc: same
        boolean same = query.sameAs(select(id).where(new Greater(low, high).gt(4)));
        // end
        assertThat(same).isTrue();
        assertThat(query.sameAs(select(id).where(new Greater(low, high).gt(5)))).isFalse();
    }
}
