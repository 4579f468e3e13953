package dev.athanor.engine;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Bind;
import dev.athanor.sql.Condition;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
    @Test
    void statementsOfEqualShapeAreCompiledOnce() {
        try (Fixture db = new Fixture().created()) {
            StatementCache cache = db.engine.statementCache();
            long before = cache.compilations();

            db.engine.transact(c -> {
                for (int i = 0; i < 100; i++) {
                    c.execute(select(db.name).where(db.id.eq(i))).all();
                }
            });

            assertThat(cache.compilations() - before).isEqualTo(1);
            assertThat(cache.hits()).isEqualTo(99);
            assertThat(cache.size()).isEqualTo(1);
        }
    }

    @Test
    void anInListOfAnyLengthIsOneStatement() {
        try (Fixture db = new Fixture().created()) {
            long before = db.engine.statementCache().compilations();

            db.engine.transact(c -> {
                for (int n = 0; n < 5; n++) {
                    c.execute(select(db.name)
                                    .where(db.id.in(
                                            IntStream.range(0, n).boxed().toList())))
                            .all();
                }
            });

            assertThat(db.engine.statementCache().compilations() - before).isEqualTo(1);
            assertThat(db.recorder.statements)
                    .extracting(event -> event.sql())
                    .startsWith(
                            "SELECT users.name FROM users WHERE users.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)",
                            "SELECT users.name FROM users WHERE users.id IN (?)",
                            "SELECT users.name FROM users WHERE users.id IN (?, ?)");
        }
    }

    @Test
    void aHitDoesNotTouchTheParts() {
        TestDialect dialect = new TestDialect(renderers -> renderers.toBuilder()
                .<Probe>on(Probe.class, (probe, out) -> {
                    probe.renderings++;
                    out.sql("1 = 1");
                })
                .build());
        try (Fixture db = new Fixture("jdbc:sqlite::memory:", EngineOption.dialect(dialect)).created()) {
            Probe probe = new Probe();
            Select<String> probed = select(db.name).where(probe);

            db.engine.transact(c -> {
                c.execute(probed.where(db.id.eq(5))).all();
                int walked = probe.walks;
                c.execute(probed.where(db.id.eq(6))).all();
                assertThat(probe.walks - walked)
                        .as("a new statement of a known shape is walked once, for its shape")
                        .isEqualTo(1);

                c.execute(probed).all();
                int known = probe.walks;
                c.execute(probed).all();
                assertThat(probe.walks - known)
                        .as("a statement remembers its shape")
                        .isZero();
                assertThat(probe.renderings)
                        .as("each of the two shapes is rendered once")
                        .isEqualTo(2);
            });
        }
    }

    @Test
    void statementsThatShareTheirParametersDifferentlyDoNotShareAPlan() {
        try (Fixture db = new Fixture().created()) {
            db.engine.transact(c -> {
                Expr<Integer> one = literal(1, INTEGER);
                Expr<Integer> two = literal(2, INTEGER);
                // The same text, but in one of them both places are the same parameter.
                Row shared = c.execute(select(one.label("a"), one.label("b"))).one();
                Row separate = c.execute(select(one.label("a"), two.label("b"))).one();
                Row sharedAgain =
                        c.execute(select(two.label("a"), two.label("b"))).one();

                assertThat(shared.values()).containsExactly(1, 1);
                assertThat(separate.values()).containsExactly(1, 2);
                assertThat(sharedAgain.values()).containsExactly(2, 2);
            });
            assertThat(db.engine.statementCache().size()).isEqualTo(2);
        }
    }

    @Test
    void theColumnsOfAnInsertArePartOfTheKey() {
        try (Fixture db = new Fixture().created()) {
            db.engine.transact(c -> {
                c.execute(insert(db.users), Map.of("name", "ed"));
                c.execute(insert(db.users), Map.of("name", "wendy", "fullname", "Wendy W"));
                c.execute(insert(db.users), Map.of("fullname", "Mary M", "name", "mary"));
            });

            assertThat(db.recorder.lines)
                    .containsExactly(
                            "BEGIN (implicit)",
                            "INSERT INTO users (name) VALUES (?) [ed]",
                            "INSERT INTO users (name, fullname) VALUES (?, ?) [wendy, Wendy W]",
                            "INSERT INTO users (name, fullname) VALUES (?, ?) [mary, Mary M]",
                            "COMMIT");
            assertThat(db.engine.statementCache().size()).isEqualTo(2);
        }
    }

    @Test
    void theCacheIsBounded() {
        try (Fixture db = new Fixture(EngineOption.statementCacheSize(10)).created()) {
            db.engine.transact(c -> {
                for (int n = 1; n <= 200; n++) {
                    Select<String> statement = select(db.name);
                    for (int i = 0; i < n; i++) {
                        statement = statement.where(db.id.ne(i));
                    }
                    c.execute(statement).all();
                    c.execute(select(db.id)).all(); // always among those used last
                }
                assertThat(db.engine.statementCache().size()).isBetween(10, 15);
                long compilations = db.engine.statementCache().compilations();
                c.execute(select(db.id)).all();
                assertThat(db.engine.statementCache().compilations()).isEqualTo(compilations);
            });
        }
    }

    @Test
    void aClearedCacheCompilesAnew() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            StatementCache cache = db.engine.statementCache();
            c.execute(select(db.id)).all();
            long before = cache.compilations();

            cache.clear();

            assertThat(cache.size()).isZero();
            c.execute(select(db.id)).all();
            c.execute(select(db.id)).all();
            assertThat(cache.compilations() - before).isEqualTo(1);
        }
    }

    @Test
    void aCacheOfSizeZeroKeepsNothing() {
        try (Fixture db = new Fixture(EngineOption.statementCacheSize(0)).created()) {
            db.engine.transact(c -> {
                c.execute(select(db.id)).all();
                c.execute(select(db.id)).all();
            });
            assertThat(db.engine.statementCache().size()).isZero();
            assertThat(db.recorder.statements)
                    .allMatch(event -> event.cacheNote().startsWith("no key"));
        }
    }

    @Test
    void tenThousandConditionsCompile() {
        try (Fixture db = new Fixture().created()) {
            List<Condition> conditions = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                conditions.add(db.id.eq(i));
            }
            Select<Integer> statement = select(db.id).where(or(conditions));

            ShapedPlan plan = ShapedPlan.of(db.engine.statementCache(), statement);

            assertThat(plan.plan().slotCount()).isEqualTo(10_000);
            assertThat(plan.shaped().binds()).extracting(Bind::value).contains(0, 9_999);
        }
    }

    /** A condition that counts what is done to it. */
    private static final class Probe extends Condition {
        int walks;
        int renderings;

        @Override
        protected Node parts(Parts p) {
            walks++;
            return this;
        }
    }

    private record ShapedPlan(dev.athanor.sql.ShapedNode shaped, Plan plan) {
        static ShapedPlan of(StatementCache cache, Select<?> statement) {
            dev.athanor.sql.ShapedNode shaped = dev.athanor.sql.ShapedNode.of(statement);
            return new ShapedPlan(shaped, cache.plan(statement, shaped, null, ExecutionOptions.NONE, false));
        }
    }
}
