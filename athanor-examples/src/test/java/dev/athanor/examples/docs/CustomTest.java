package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.dialect;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.ForwardingDialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.Engine;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.types.SqlType;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The samples of docs/types.md and docs/custom-constructs.md about types and dialects. */
class CustomTest {
    // doc: enum
    enum Color {
        RED,
        GREEN
    }

    static final SqlType<Color> COLOR = enumOf(Color.class);
    static final SqlType<Color> COLOR_CODE =
            enumOf(Color.class, "color_code", c -> c.name().substring(0, 1));
    // end

    // doc: mappedType
    static final SqlType<URI> LINK = varchar(200).map(URI.class, URI::toString, URI::create);
    // end

    // doc: construct
    static final class DaysBetween extends Expr<Integer> {
        final Expr<?> from;
        final Expr<?> to;

        private DaysBetween(Expr<?> from, Expr<?> to) {
            super(INTEGER);
            this.from = from;
            this.to = to;
        }

        static DaysBetween of(Operand<?> from, Operand<?> to) {
            return new DaysBetween(from.asExpr(), to.asExpr());
        }

        @Override
        protected Node parts(Parts p) {
            Expr<?> first = p.node(from);
            Expr<?> second = p.node(to);
            return p.changed() ? new DaysBetween(first, second) : this;
        }
    }
    // end

    // doc: dialect
    public static final class HouseDialect extends ForwardingDialect {
        private final Syntax syntax;

        public HouseDialect() {
            super(new H2Dialect());
            Syntax h2 = super.syntax();
            Renderers renderers = h2.renderers().toBuilder()
                    .<DaysBetween>on(
                            DaysBetween.class,
                            (days, out) -> out.sql("DATEDIFF(DAY, ")
                                    .node(days.from)
                                    .sql(", ")
                                    .node(days.to)
                                    .sql(")"))
                    .build();
            syntax = new Syntax("house", h2.features(), h2.identifiers(), h2.types(), h2.codecs(), renderers);
        }

        @Override
        public String name() {
            return "house";
        }

        @Override
        public Syntax syntax() {
            return syntax;
        }
    }
    // end

    @Test
    void types() {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<Color> color = column("color", COLOR);
        Column<Color> code = column("code", COLOR_CODE);
        Column<URI> link = column("link", LINK);
        Table pages = Table.of("pages", metadata, id, color, code, link);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);
            engine.transact(c -> {
                URI home = URI.create("https://example.org/");
                c.execute(insert(pages).values(color.to(Color.RED), code.to(Color.GREEN), link.to(home)));
                // doc: mappedUse
                URI found = c.execute(select(link).where(link.eq(URI.create("https://example.org/"))))
                        .one();
                // end
                assertThat(found).isEqualTo(home);
                assertThat(c.execute(select(code)).one()).isEqualTo(Color.GREEN);
            });
        }
    }

    @Test
    void constructs() {
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> begun = column("begun", VARCHAR);
        Column<String> done = column("done", VARCHAR);
        Table tasks = Table.of("tasks", new MetaData(), id, begun, done);
        // doc: constructUse
        Select<Integer> slow = select(id).where(DaysBetween.of(begun, done).gt(7));
        // end
        // sql: constructUse
        assertThat(slow.toSql(new HouseDialect()).sql()).isEqualTo("""
                SELECT tasks.id FROM tasks WHERE DATEDIFF(DAY, tasks.begun, tasks.done) > ?""");
        assertThatThrownBy(() -> slow.toSql(new PostgresqlDialect()))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("'postgresql'")
                .hasMessageContaining("DaysBetween");

        // doc: dialectUse
        Engine engine = Engine.create("house:///mem:house", dialect(new HouseDialect()));
        // end
        engine.transact(c -> {
            tasks.metadata().createAll(c);
            assertThat(c.execute(slow).all()).isEmpty();
        });
        engine.close();
    }
}
