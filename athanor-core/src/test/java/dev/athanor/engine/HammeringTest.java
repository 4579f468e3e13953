package dev.athanor.engine;

import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Many threads use one engine: money is moved between accounts, and none is lost, made or moved twice. */
class HammeringTest {
    private static final int THREADS = 64;
    private static final int ACCOUNTS = 40;
    private static final Duration TIME = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> balance = column("balance", INTEGER);
    private final Table accounts = Table.of("accounts", metadata, id, balance);
    private final Column<Integer> entry = column("id", INTEGER, primaryKey());
    private final Column<Integer> source = column("source", INTEGER);
    private final Column<Integer> target = column("target", INTEGER);
    private final Column<Integer> amount = column("amount", INTEGER);
    private final Table transfers = Table.of("transfers", metadata, entry, source, target, amount);

    @EachDatabase
    void transfersKeepTheSum(Database database) throws Exception {
        try (Engine engine = engine(database, EngineOption.poolSize(8))) {
            metadata.createAll(engine);
            List<Map<String, Integer>> rows = IntStream.rangeClosed(1, ACCOUNTS)
                    .mapToObj(each -> Map.of("id", each, "balance", 1000))
                    .toList();
            engine.transact(c -> c.execute(insert(accounts), rows));

            int done = together(deadline -> {
                int made = 0;
                do {
                    transfer(engine);
                    made++;
                } while (System.nanoTime() < deadline);
                return made;
            });

            engine.transact(c -> {
                assertThat(c.execute(select(count()).from(transfers)).one()).isEqualTo(done);
                int[] expected = new int[ACCOUNTS + 1];
                Arrays.fill(expected, 1000);
                for (Row row : c.execute(select(transfers))) {
                    expected[row.get(source)] -= row.get(amount);
                    expected[row.get(target)] += row.get(amount);
                }
                assertThat(c.execute(select(balance).orderBy(id)).all())
                        .containsExactly(IntStream.of(expected).skip(1).boxed().toArray(Integer[]::new));
            });
            assertThat(done).as("transfers").isGreaterThanOrEqualTo(THREADS);
        }
    }

    private Engine engine(Database database, EngineOption... options) {
        return Engine.create(
                database.kind() == TestDatabase.SQLITE ? "sqlite:///" + folder.resolve("a.db") : database.athanorUrl(),
                options);
    }

    private void transfer(Engine engine) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int from = 1 + random.nextInt(ACCOUNTS);
        int to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        int moved = random.nextInt(1, 50);
        engine.transact(transaction().retry(RetryPolicy.attempts(1000)), c -> {
            int left = c.execute(select(balance).where(id.eq(from))).one();
            c.execute(insert(transfers).values(source.to(from), target.to(to), amount.to(moved)));
            c.execute(update(accounts).set(balance, balance.minus(moved)).where(id.eq(from)));
            c.execute(update(accounts).set(balance, balance.plus(moved)).where(id.eq(to)));
            assertThat(left).isNotNull();
        });
    }

    @EachDatabase
    void statementsAreNotMixedUpWhileTheyPushEachOtherOutOfTheCache(Database database) throws Exception {
        try (Engine engine = engine(database, EngineOption.poolSize(8), EngineOption.statementCacheSize(5))) {
            metadata.createAll(engine);
            engine.transact(c -> c.execute(insert(accounts).values(id.to(1), balance.to(1000))));

            int done = together(deadline -> {
                int made = 0;
                do {
                    int added = ThreadLocalRandom.current().nextInt(20);
                    int value = engine.<Integer, RuntimeException>call(
                            c -> c.execute(sum(added)).one());
                    assertThat(value).isEqualTo(1000 + added * 1001);
                    made++;
                } while (System.nanoTime() < deadline);
                return made;
            });

            assertThat(done).as("queries").isGreaterThanOrEqualTo(THREADS);
        }
    }

    /** Each number of terms is another shape, and each run has other values. */
    private Select<Integer> sum(int terms) {
        Expr<Integer> sum = balance;
        for (int i = 0; i < terms; i++) {
            sum = sum.plus(1000 + i).plus(1 - i);
        }
        return select(sum).where(id.eq(1));
    }

    private interface Work {
        int until(long deadline);
    }

    private static int together(Work work) throws Exception {
        ExecutorService executor = executor();
        try {
            long deadline = System.nanoTime() + TIME.toNanos();
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> work.until(deadline));
            }
            int sum = 0;
            for (Future<Integer> each : executor.invokeAll(tasks, 2, TimeUnit.MINUTES)) {
                sum += each.get();
            }
            return sum;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Virtual threads where there are some. */
    private static ExecutorService executor() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newFixedThreadPool(THREADS)
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }
}
