package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.event.ExecutionListener;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Statement;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.ErrorOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the engine warns of cartesian products: exactly when SQLAlchemy 2.1 does, tried with the same statements. */
class CartesianWarningTest {
    private static final MetaData METADATA = new MetaData();
    private static final Letters A = Table.define("a", METADATA, Letters::new);
    private static final Letters B = Table.define("b", METADATA, Letters::new);
    private static final Letters C = Table.define("c", METADATA, Letters::new);
    private static final Letters D = Table.define("d", METADATA, Letters::new);

    private static final class Letters extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> x = column("x", INTEGER);
        final Column<String> s = column("s", VARCHAR);

        Letters(TableScope scope) {
            super(scope);
        }
    }

    private final List<String> warnings = new ArrayList<>();
    private final ExecutionListener listener = new ExecutionListener() {
        @Override
        public void warning(String message) {
            warnings.add(message);
        }
    };
    private final Engine engine = Engine.create("sqlite:///:memory:", EngineOption.listener(listener));

    @BeforeEach
    void createTables() {
        METADATA.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> warnings(Statement<?> statement) {
        warnings.clear();
        engine.transact(c -> c.execute(statement));
        return List.copyOf(warnings);
    }

    private void isFine(Statement<?> statement) {
        assertThat(warnings(statement)).as(statement.toString()).isEmpty();
    }

    private void warns(Statement<?> statement, String... clauses) {
        assertThat(warnings(statement))
                .as(statement.toString())
                .singleElement()
                .asString()
                .contains("cartesian product")
                .contains(List.of(clauses).stream()
                        .map(clause -> '"' + clause + '"')
                        .toList());
    }

    @Test
    void warnsOfClausesThatNothingConnects() {
        warns(select(A.id, B.id), "a", "b");
        warns(select(A, B, C, D).where(A.id.eq(B.id), C.id.eq(D.id)), "a", "c", "d");
        warns(select(A.id, B.id, C.id).from(join(A, B, A.id.eq(B.id))), "a", "c");
        warns(select(A.id, select(B.id).subquery().c(B.id)), "a", "anon_1");
        warns(select(B, aliased(B)), "b", "b_1");
    }

    @Test
    void comparisonsConnectTheirTwoSides() {
        isFine(select(A.id, B.id).where(A.id.eq(B.id)));
        isFine(select(A, B, C).where(A.id.eq(B.id), B.x.lt(C.x)));
        isFine(select(A, B).where(or(A.id.eq(5), A.x.eq(B.x))));
        isFine(select(A, B, C).where(A.id.between(B.id, C.id)));
        isFine(select(A, B).where(A.id.in(B.id, B.x)));
        isFine(select(A, B).where(A.s.startsWith(B.s)));
        isFine(select(A, B).where(A.id.isDistinctFrom(B.id)));
        isFine(select(A, B).where(A.id.eq(B.id).not()));
        isFine(select(A, B).where(coalesce(A.id.eq(B.id), falseValue())));
        warns(select(A, B).where(A.id.plus(B.id).eq(5)), "a", "b");
    }

    @Test
    void joinsConnectWhateverTheirCondition() {
        isFine(select(A.id, B.id).joinFrom(A, B, trueValue()));
    }

    @Test
    void eachSelectIsLookedAtByItself() {
        warns(select(A).where(A.id.in(select(B.id).where(C.x.eq(5)).correlate())), "b", "c");
        warns(select(A, B).where(select(C.id).where(C.id.eq(A.id), C.x.eq(B.x)).exists()), "a", "b");
        warns(select(A, B).where(A.id.eq(select(C.id).where(C.x.eq(B.x)))), "a", "b");
        warns(select(A.id, B.id).groupBy(A.id, B.id).having(A.id.eq(B.id)), "a", "b");
    }

    @Test
    void changesOfSeveralTablesAreLookedAtToo() {
        warns(update(A).set(A.x, B.x).where(B.id.gt(1)), "a", "b");
        isFine(update(A).set(A.x, B.x).where(B.id.eq(A.id)));
    }

    @Test
    void warnsOncePerCompiledStatement() {
        assertThat(warnings(select(A.id, B.id, count()))).hasSize(1);
        assertThat(warnings(select(A.id, B.id, count()))).isEmpty();
    }

    @Test
    void canBeSwitchedOff() {
        try (Engine quiet = Engine.create(
                "sqlite:///:memory:", EngineOption.cartesianWarnings(false), EngineOption.listener(listener))) {
            METADATA.createAll(quiet);
            quiet.transact(c -> c.execute(select(A.id, B.id)));
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsAsUpstreamDoes() {
        MetaData metadata = new MetaData();
        Table users = Table.of("users", metadata, column("id", INTEGER));
        Table items = Table.of("items", metadata, column("id", INTEGER));
        metadata.createAll(engine);
        ConformanceReport.check(
                ConformanceCases.error("errors-engine-019"),
                "sqlite",
                () -> ErrorOutcome.warned(
                        String.join("; ", warnings(select(users.c("id", INTEGER), items.c("id", INTEGER))))));
    }
}
