package dev.athanor.engine.faults;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.Savepoint;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lets each JDBC call of a transaction fail in turn: nothing leaks, no cause is lost, and all or nothing is stored. */
class InjectedFaultTest {
    private static final String BROKEN_CONNECTION = "08006";
    private static final String REFUSED = "HY000";

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(50));
    private final Table users = Table.of("users", metadata, id, name);

    @TestFactory
    Stream<DynamicTest> eachCallFailsInTurn() throws SQLException {
        return Stream.of(PoolKind.NONE, PoolKind.PINNED)
                .flatMap(pool -> Stream.of(REFUSED, BROKEN_CONNECTION).flatMap(state -> tests(pool, state)));
    }

    private Stream<DynamicTest> tests(PoolKind pool, String state) {
        List<String> recorded;
        try (World world = new World(pool)) {
            world.driver.fail(0, state);
            world.work();
            recorded = world.driver.calls();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(recorded).contains("PreparedStatement.executeBatch", "Connection.setSavepoint", "Connection.commit");
        return IntStream.rangeClosed(1, recorded.size())
                .mapToObj(number -> DynamicTest.dynamicTest(
                        "%s %s: call %d, %s".formatted(pool, state, number, recorded.get(number - 1)),
                        () -> fails(pool, state, number, recorded.get(number - 1))));
    }

    private void fails(PoolKind pool, String state, int number, String call) throws SQLException {
        World world = new World(pool);
        try (world) {
            world.driver.fail(number, state);
            Exception thrown = null;
            try {
                world.work();
            } catch (RuntimeException e) {
                thrown = e;
            }
            assertThat(thrown).as("what %s threw is told", call).isNotNull();
            assertThat(reaches(thrown, world.driver.failure()))
                    .as("the cause is kept: %s", thrown)
                    .isTrue();
            world.driver.fail(0, state);

            long stored = world.stored();
            boolean committed = world.committedBefore(call);
            assertThat(stored).as("all or nothing").isIn(0L, 4L);
            if (!committed) {
                assertThat(stored)
                        .as("nothing is stored that was not committed")
                        .isZero();
            }
            world.clear();
            world.work(); // the engine is as good as new
            assertThat(world.stored()).isEqualTo(4);
        }
        assertThat(world.driver.stillOpen()).as("connections that leak").isEmpty();
    }

    private static boolean reaches(@Nullable Throwable from, @Nullable Throwable wanted) {
        if (from == null) {
            return false;
        }
        return from == wanted
                || reaches(from.getCause(), wanted)
                || Stream.of(from.getSuppressed()).anyMatch(suppressed -> reaches(suppressed, wanted));
    }

    /** A database and an engine over the stub driver. */
    private final class World implements AutoCloseable {
        private final String url = "jdbc:h2:mem:faults" + System.identityHashCode(this);
        private final java.sql.Connection keeper;
        private final StubDriver driver = new StubDriver(url);
        private final Engine engine;

        World(PoolKind pool) throws SQLException {
            keeper = DriverManager.getConnection(url);
            engine = Engine.create("h2://", EngineOption.creator(driver::open), EngineOption.pool(pool));
            metadata.createAll(engine);
        }

        void work() {
            engine.transact(c -> {
                int key = c.execute(insert(users).values(name.to("ed")))
                        .insertedPrimaryKey()
                        .get(0, Integer.class);
                c.execute(insert(users), List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c")));
                Savepoint savepoint = c.beginNested();
                c.execute(update(users).set(name, "x").where(id.eq(key)));
                savepoint.rollback();
                for (Row row : c.execute(select(id, name).orderBy(id))) {
                    row.get(name);
                }
                c.beginNested().commit();
                assertThat(c.execute(select(name).where(id.eq(key))).one()).isEqualTo("ed");
            });
        }

        long stored() {
            return engine.<Long, RuntimeException>call(
                    c -> c.execute(select(count()).from(users)).one());
        }

        /** Whether the transaction may have been committed when a call failed. */
        boolean committedBefore(String call) {
            return call.equals("Connection.close") || call.startsWith("Connection.setAutoCommit");
        }

        void clear() {
            engine.transact((Connection c) -> c.execute(delete(users)));
        }

        @Override
        public void close() throws SQLException {
            engine.close();
            keeper.close();
        }
    }
}
