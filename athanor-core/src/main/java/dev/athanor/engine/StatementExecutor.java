package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.sql.Batch;
import dev.athanor.sql.Executable;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Insert;
import dev.athanor.sql.ShapedNode;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements for a connection: finds the compiled form of each, brings the values into its order, has a
 * {@link StatementRunner} run it, and makes a result of what comes.
 */
final class StatementExecutor {
    static final ElementReaders.Factory REFUSE_ENTITIES = (plan, statement) -> {
        throw new InvalidRequestException(
                "This statement yields entities, which a connection cannot load; execute it with a Session: "
                        + statement);
    };

    private final UseGuard guard;
    private final Errors errors;
    private final StatementRunner runner;
    private final InsertMany insertMany;

    StatementExecutor(Channel channel) {
        this.guard = channel.guard();
        this.errors = channel.context().errors();
        this.runner = new StatementRunner(channel);
        this.insertMany = new InsertMany(channel.context(), runner);
    }

    /** Executes a statement, with the readers of what Core cannot read. */
    <T> Result<T> execute(Executable<T> executable, ElementReaders.Factory readers) {
        if (executable.unconfigured() instanceof Batch<T> batch) {
            return execute(batch, executable.executionOptions());
        }
        boolean outermost = guard.enter();
        try {
            Statement<T> statement = executable.statement();
            ShapedNode shaped = ShapedNode.of(statement);
            Plan plan = runner.plan(statement, shaped, null, executable.executionOptions());
            Parameters parameters = Parameters.of(plan, shaped.currentBinds(), null);
            ElementReaders made = readers(plan, statement, readers);
            Outcome outcome = runner.run(plan, parameters, 0, executable.executionOptions());
            return Results.of(statement, outcome, plan, parameters, made);
        } finally {
            guard.exit(outermost);
        }
    }

    /** Executes a statement for rows of values by name. */
    <T> Result<T> execute(Executable<T> executable, List<? extends Map<String, ?>> rows) {
        boolean outermost = guard.enter();
        try {
            if (rows.isEmpty()) {
                return Result.ofCount(0, null);
            }
            List<String> keys = NamedValues.keys(rows.get(0));
            return execute(
                    executable.statement(),
                    keys,
                    rows.size(),
                    plan -> NamedValues.rows(plan, keys, rows, errors),
                    executable.executionOptions());
        } finally {
            guard.exit(outermost);
        }
    }

    /** The values of a batch are of the columns' classes, as the compiler saw to. */
    private <T> Result<T> execute(Batch<T> batch, ExecutionOptions own) {
        boolean outermost = guard.enter();
        try {
            List<@Nullable Object[]> rows = batch.rows();
            return rows.isEmpty()
                    ? Result.ofCount(0, null)
                    : execute(batch.statement(), batch.keys(), rows.size(), plan -> rows, own);
        } finally {
            guard.exit(outermost);
        }
    }

    private <T> Result<T> execute(
            Statement<T> statement,
            List<String> keys,
            int rowCount,
            Function<? super Plan, ? extends List<@Nullable Object[]>> rows,
            ExecutionOptions own) {
        ShapedNode shaped = ShapedNode.of(statement);
        Plan plan = runner.plan(statement, shaped, keys, rowCount, own);
        Parameters parameters = Parameters.ofRows(plan, shaped.currentBinds(), rows.apply(plan));
        readers(plan, statement, REFUSE_ENTITIES);
        if (rowCount == 1) {
            return Results.of(statement, runner.run(plan, parameters, 0, own), plan, parameters, null);
        }
        return executeMany(statement, plan, parameters, own);
    }

    private <T> Result<T> executeMany(Statement<T> statement, Plan plan, Parameters parameters, ExecutionOptions own) {
        if (!plan.compiled().columns().isEmpty()) {
            Results.Reading<T> reading = Results.reading(statement, plan, plan.columnNames(), null);
            List<T> returned = plan.compiled().kind() == Compiled.Kind.INSERT
                    ? insertMany.returned(plan, parameters, own, reading.reader())
                    : returnedOneByOne(plan, parameters, own, reading.reader());
            return Result.ofRows(Rows.of(returned), reading.keys(), reading.rowKeys(), -1, Function.identity());
        }
        int total = 0;
        for (int count : runner.runBatch(plan, parameters, own)) {
            total = count < 0 || total < 0 ? -1 : total + count;
        }
        return Result.ofCount(total, null);
    }

    private <T> List<T> returnedOneByOne(Plan plan, Parameters parameters, ExecutionOptions own, RowReader<T> reader) {
        List<T> returned = new ArrayList<>();
        for (int row = 0; row < parameters.rowCount(); row++) {
            try (RowCursor cursor = StatementRunner.rows(runner.run(plan, parameters, row, own), plan)) {
                while (cursor.next()) {
                    returned.add(reader.read(cursor));
                }
            }
        }
        return returned;
    }

    /** Makes the readers before the statement runs, so that one which cannot be read is not run. */
    private static @Nullable ElementReaders readers(Plan plan, Statement<?> statement, ElementReaders.Factory factory) {
        Object resultPlan = plan.compiled().resultPlan();
        return resultPlan == null ? null : factory.of(resultPlan, statement);
    }

    /** Executes a query for its rows, with values that are taken as they are. */
    RowCursor open(Statement<?> statement, @Nullable List<String> keys, @Nullable Object @Nullable [] values) {
        boolean outermost = guard.enter();
        try {
            ShapedNode shaped = ShapedNode.of(statement);
            Plan plan = runner.plan(statement, shaped, keys, ExecutionOptions.NONE);
            Parameters parameters = Parameters.of(plan, shaped.currentBinds(), values);
            return StatementRunner.rows(runner.run(plan, parameters, 0, ExecutionOptions.NONE), plan);
        } finally {
            guard.exit(outermost);
        }
    }

    /** Executes a statement for rows of values that are taken as they are, and gives the update counts. */
    int[] executeMany(Statement<?> statement, List<String> keys, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        ShapedNode shaped = ShapedNode.of(statement);
        Plan plan = runner.plan(statement, shaped, keys, 0, ExecutionOptions.NONE);
        return runner.runBatch(plan, Parameters.ofRows(plan, shaped.currentBinds(), rows), ExecutionOptions.NONE);
    }

    List<@Nullable Object[]> insertMany(
            Insert<?> statement, List<String> keys, List<@Nullable Object[]> rows, List<Column<?>> generated) {
        return insertMany.run(statement, keys, rows, generated);
    }
}
