package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FunctionElement;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A function of the user's own: a class with its type, which a dialect spells, and which goes over windows like any other. */
class OwnFunctionTest {
    private static final class AsUtc extends FunctionElement<LocalDateTime> {
        private final Expr<?> moment;

        AsUtc(Expr<?> moment) {
            super(TIMESTAMP);
            this.moment = moment;
        }

        @Override
        public String labelName() {
            return "as_utc";
        }

        @Override
        protected Node parts(Parts p) {
            Expr<?> newMoment = p.node(moment);
            return p.changed() ? new AsUtc(newMoment) : this;
        }
    }

    private final Column<Integer> id = column("id", INTEGER);
    private final Column<LocalDateTime> at = column("at", TIMESTAMP);
    private final Table visits = Table.of("visits", new MetaData(), id, at);

    private final Syntax base = new PostgresqlDialect().syntax();
    private final Syntax syntax = new Syntax(
            base.dialect(),
            base.features(),
            base.identifiers(),
            base.types(),
            base.codecs(),
            base.renderers().toBuilder()
                    .<AsUtc>on(
                            AsUtc.class,
                            (call, out) -> out.sql("timezone('utc', ")
                                    .node(call.moment)
                                    .sql(")"))
                    .build());

    @Test
    void hasItsNameTypeAndSpelling() {
        AsUtc utc = new AsUtc(at);
        assertThat(sql(select(utc, utc.over().partitionBy(id), utc.filter(id.gt(1)))))
                .isEqualTo("SELECT timezone('utc', visits.at) AS as_utc_1,"
                        + " timezone('utc', visits.at) OVER (PARTITION BY visits.id) AS anon_1,"
                        + " timezone('utc', visits.at) FILTER (WHERE visits.id > :id_1) AS anon_2 FROM visits");
        assertThat(utc.type()).isEqualTo(TIMESTAMP);
        assertThat(visits.name()).isEqualTo("visits");
    }

    @Test
    void isRefusedByDialectsThatDoNotKnowIt() {
        assertThatThrownBy(() -> SqlCompiler.render(select(new AsUtc(at)), base, CompileOptions.NAMED))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("AsUtc");
    }

    private String sql(Node statement) {
        return SqlCompiler.render(statement, syntax, CompileOptions.NAMED).sql();
    }
}
