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
import dev.athanor.engine.Result;
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

/** A transaction over the stub driver: recorded whole, then run again with a fault in one of its calls. */
final class RecordedRun implements AutoCloseable {
    private static final int ROWS = 4;

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(50));
    private final Table users = Table.of("users", metadata, id, name);

    private final java.sql.Connection keeper;
    final StubDriver driver;
    final Engine engine;
    private volatile @Nullable Connection used;

    RecordedRun(PoolKind pool) throws SQLException {
        String url = "jdbc:h2:mem:faults" + System.identityHashCode(this);
        keeper = DriverManager.getConnection(url);
        driver = new StubDriver(url);
        engine = Engine.create("h2://", EngineOption.creator(driver::open), EngineOption.pool(pool));
        metadata.createAll(engine);
        driver.heal();
    }

    /** A call of the recorded run, and where it stands in it. */
    record Step(PoolKind pool, int number, StubDriver.Called call) {
        @Override
        public String toString() {
            return "%s: call %d, %s".formatted(pool, number, call.name());
        }

        /** Whether the transaction may have been committed when the call failed. */
        boolean isBehindCommit() {
            return call.name().equals("Connection.close") || call.name().equals("Connection.setAutoCommit");
        }
    }

    /** The calls of a run without a fault. */
    static Stream<Step> steps() {
        return Stream.of(PoolKind.NONE, PoolKind.PINNED).flatMap(RecordedRun::steps);
    }

    private static Stream<Step> steps(PoolKind pool) {
        List<StubDriver.Called> calls;
        try (RecordedRun run = new RecordedRun(pool)) {
            run.work();
            calls = run.driver.calls();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(calls)
                .extracting(StubDriver.Called::name)
                .contains("PreparedStatement.executeBatch", "Connection.setSavepoint", "Connection.commit");
        return IntStream.rangeClosed(1, calls.size()).mapToObj(number -> new Step(pool, number, calls.get(number - 1)));
    }

    void work() {
        engine.transact(c -> {
            used = c;
            Integer key = c.execute(insert(users).values(name.to("ed")))
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
            try (Result<String> names = c.execute(select(name).orderBy(id).executionOptions(o -> o.fetchSize(2)))) {
                names.fetchMany(3);
            }
            c.execute(select(name).where(id.eq(key))).one();
        });
    }

    /** The connection of the work; null while it has none. */
    @Nullable
    Connection used() {
        return used;
    }

    /** The state that a fault left, and that the engine is as good as new. */
    void verifyBehind(Step step, boolean mayBeCommitted) {
        driver.heal();
        long stored = stored();
        assertThat(stored).as("all or nothing").isIn(0L, (long) ROWS);
        if (!mayBeCommitted) {
            assertThat(stored)
                    .as("nothing is stored that was not committed: %s", step)
                    .isZero();
        }
        engine.transact((Connection c) -> c.execute(delete(users)));
        work();
        assertThat(stored()).isEqualTo(ROWS);
    }

    private long stored() {
        return engine.<Long, RuntimeException>call(
                c -> c.execute(select(count()).from(users)).one());
    }

    /** To be called behind {@link #close()}. */
    void verifyNothingLeaks() throws SQLException {
        assertThat(driver.stillOpen()).as("connections that leak").isEmpty();
    }

    static boolean reaches(@Nullable Throwable from, @Nullable Throwable wanted) {
        if (from == null) {
            return false;
        }
        return from == wanted
                || reaches(from.getCause(), wanted)
                || Stream.of(from.getSuppressed()).anyMatch(suppressed -> reaches(suppressed, wanted));
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        keeper.close();
    }
}
