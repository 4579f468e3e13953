package dev.athanor.engine;

import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.dialect.PoolKind;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Label;
import dev.athanor.sql.Row;

/** Reads a million rows, more than fit into its memory; run in a process of its own by {@link StreamingTest}. */
final class MillionRows {
    private static final int ROWS = 1_000_000;

    private MillionRows() {}

    public static void main(String[] args) {
        Label<Integer> number = literalColumn("n", INTEGER).label("n");
        Label<String> words = literalColumn("words", VARCHAR).label("words");
        Executable<Row> query =
                text(args[1]).columns(number, words).executionOptions(options -> options.fetchSize(500));
        try (Engine engine = Engine.create(args[0], EngineOption.poolSize(1), EngineOption.pool(PoolKind.POOLED))) {
            engine.transact(c -> {
                long sum = 0;
                long letters = 0;
                for (Row row : c.execute(query)) {
                    sum += row.get(number);
                    letters += row.get(words).length();
                }
                check(sum == (long) ROWS * (ROWS + 1) / 2, "sum " + sum);
                check(letters == 200L * ROWS, "letters " + letters);
            });
            engine.transact(c -> {
                try (Result<Row> rows = c.execute(query)) {
                    check(rows.fetchMany(10).size() == 10, "ten rows");
                }
                check(one(c) == 1, "the connection serves on behind a result that was closed early");
            });
            engine.transact(c -> check(one(c) == 1, "the connection serves its next user"));
        }
        System.out.println("read");
    }

    private static int one(Connection connection) {
        return ((Number) connection.execute(text("SELECT 1")).one().get(0)).intValue();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
