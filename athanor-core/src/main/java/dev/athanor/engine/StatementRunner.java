package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.DdlStatement;
import dev.athanor.schema.IdentityInsert;
import dev.athanor.schema.Table;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Insert;
import dev.athanor.sql.ShapedNode;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Executes compiled statements through JDBC. */
final class StatementRunner {
    private static final Pattern DDL = Pattern.compile("\\s*(?:ALTER|CREATE|DROP|RENAME)\\s", Pattern.CASE_INSENSITIVE);
    private static final int BATCH_SIZE = 1000; // drivers keep a whole batch in memory

    private final Channel channel;

    StatementRunner(Channel channel) {
        this.channel = channel;
    }

    /** What happens to a prepared statement while it is lent. */
    private interface Use {
        Outcome apply(Call call, DriverConnection connection, PreparedStatements.Prepared prepared) throws SQLException;
    }

    /** Executes a statement for one row of parameters. */
    Outcome run(Plan plan, Parameters parameters, int row, ExecutionOptions own) {
        Compiled compiled = plan.compiled();
        Call call = Call.of(plan, parameters, row, options(own));
        if (compiled.kind() == Compiled.Kind.DDL) {
            return runPlain(plan, call, true);
        }
        List<Column<?>> generated = compiled.generatedColumns();
        if (!generated.isEmpty()) {
            return compiled.columns().isEmpty() ? runForKeys(plan, call, generated) : runForReturnedKeys(plan, call);
        }
        return lend(plan, call, null, (announced, connection, prepared) -> {
            PreparedStatement statement = prepared.statement();
            announced.bind(statement, codecs());
            boolean text = compiled.kind() == Compiled.Kind.TEXT; // which may yield rows or not, whatever it is made of
            if (text ? statement.execute() : !compiled.columns().isEmpty()) {
                ResultSet rows = text ? statement.getResultSet() : statement.executeQuery();
                return Outcome.of(cursor(plan, announced, connection, prepared, rows));
            }
            int count = text ? statement.getUpdateCount() : statement.executeUpdate();
            connection.statements().release(prepared);
            return Outcome.of(count);
        });
    }

    /**
     * The compiled form of a statement, for which all values are there.
     *
     * @param statement the statement
     * @param shaped its shape
     * @param keys the names under which values are given, or null
     * @param own the statement's own options
     */
    Plan plan(
            dev.athanor.sql.Statement<?> statement,
            ShapedNode shaped,
            @Nullable List<String> keys,
            ExecutionOptions own) {
        return plan(statement, shaped, keys, own, false);
    }

    /** The compiled form of a statement that is executed for a number of rows. */
    Plan plan(
            dev.athanor.sql.Statement<?> statement,
            ShapedNode shaped,
            List<String> keys,
            int rows,
            ExecutionOptions own) {
        return plan(statement, shaped, keys, own, rows != 1 && statement instanceof Insert<?>);
    }

    private Plan plan(
            dev.athanor.sql.Statement<?> statement,
            ShapedNode shaped,
            @Nullable List<String> keys,
            ExecutionOptions own,
            boolean many) {
        Plan plan = channel.context().cache().plan(statement, shaped, keys, options(own), many);
        plan.requireComplete();
        return plan;
    }

    /** The options of a statement under those of its engine and connection. */
    ExecutionOptions options(ExecutionOptions own) {
        return own.overriddenBy(channel.options());
    }

    /** The rows that a statement gave. */
    static RowCursor rows(Outcome outcome, Plan plan) {
        RowCursor rows = outcome.rows();
        if (rows == null) {
            throw new InvalidRequestException(
                    "This statement gives no rows to read: " + plan.compiled().sql());
        }
        return rows;
    }

    /** DDL takes no parameters, so a question mark in it is not to be taken for one. */
    private Outcome runPlain(Plan plan, Call unannounced, boolean changesSchema) {
        DriverConnection connection = channel.ready();
        Call call = channel.news().announce(unannounced, plan, "");
        StatementRecording recording = StatementRecording.start();
        try (Statement statement = DriverFault.given(connection.jdbc().createStatement(), "statement")) {
            StatementSettings settings = StatementSettings.of(call.options());
            settings.applyTo(statement, dialect());
            dialect().checkText(call.sql());
            if (changesSchema) {
                connection.statements().clear(dialect());
            }
            execute(statement, call.sql(), settings);
            int count = Math.max(0, statement.getUpdateCount());
            finished(call, recording, count);
            return Outcome.of(count);
        } catch (SQLException e) {
            throw failed(call, recording, e);
        }
    }

    private void execute(Statement statement, String sql, StatementSettings settings) throws SQLException {
        channel.cancellation().started(statement, settings);
        try {
            statement.execute(sql);
        } catch (RuntimeException e) {
            throw DriverFault.of(e);
        } finally {
            channel.cancellation().ended();
        }
    }

    private Outcome runForKeys(Plan plan, Call call, List<Column<?>> generated) {
        return lend(plan, call, names(generated), (announced, connection, prepared) -> {
            PreparedStatement statement = prepared.statement();
            announced.bind(statement, codecs());
            int count = statement.executeUpdate();
            List<@Nullable Object[]> keys = new ArrayList<>(1);
            readKeys(statement, generated, keys);
            connection.statements().release(prepared);
            return Outcome.of(count, keys.isEmpty() ? null : keys.get(0));
        });
    }

    /** What RETURNING gives of an INSERT that was not asked for it are generated values; there may be no row. */
    private Outcome runForReturnedKeys(Plan plan, Call call) {
        return lend(plan, call, null, (announced, connection, prepared) -> {
            PreparedStatement statement = prepared.statement();
            announced.bind(statement, codecs());
            @Nullable Object[] key = null;
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                    key = read(plan.columnCodecs(), plan.columnNames(), rows);
                }
            }
            connection.statements().release(prepared);
            return Outcome.of(count, key);
        });
    }

    private static @Nullable Object[] read(Codec<?>[] codecs, List<String> names, ResultSet rows) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = codecs[i].read(rows, i + 1);
            } catch (RuntimeException e) {
                throw new ResultException(
                        "The generated value of column '%s' cannot be read as the type of the column: %s"
                                .formatted(names.get(i), e),
                        e);
            }
        }
        return values;
    }

    /** Executes a statement for all rows of parameters, as JDBC batches, and gives the update counts. */
    int[] runBatch(Plan plan, Parameters parameters, ExecutionOptions own) {
        if (plan.compiled().isLate()) {
            return runOneByOne(plan, parameters, own);
        }
        int[] counts = new int[parameters.rowCount()];
        inBatches(
                plan,
                parameters,
                null,
                own,
                (statement, done, batchCounts) -> System.arraycopy(batchCounts, 0, counts, done, batchCounts.length));
        return counts;
    }

    private int[] runOneByOne(Plan plan, Parameters parameters, ExecutionOptions own) {
        int[] counts = new int[parameters.rowCount()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = run(plan, parameters, row, own).count();
        }
        return counts;
    }

    /** Executes an INSERT for all rows, as JDBC batches, and gives the generated values that the driver returns. */
    List<@Nullable Object[]> runBatchForKeys(Plan plan, Parameters parameters, List<Column<?>> generated) {
        List<@Nullable Object[]> keys = new ArrayList<>(parameters.rowCount());
        inBatches(
                plan,
                parameters,
                names(generated),
                ExecutionOptions.NONE,
                (statement, done, batchCounts) -> readKeys(statement, generated, keys));
        return keys;
    }

    private interface BatchEnd {
        void accept(PreparedStatement statement, int done, int[] batchCounts) throws SQLException;
    }

    private void inBatches(
            Plan plan, Parameters parameters, @Nullable List<String> generated, ExecutionOptions own, BatchEnd end) {
        Call call = Call.ofBatch(plan, parameters, options(own));
        lend(plan, call, generated, (announced, connection, prepared) -> {
            PreparedStatement statement = prepared.statement();
            int total = parameters.rowCount();
            Codecs codecs = codecs();
            for (int from = 0; from < total; from += BATCH_SIZE) {
                int to = Math.min(total, from + BATCH_SIZE);
                for (int row = from; row < to; row++) {
                    announced.bindRow(statement, row, codecs);
                    statement.addBatch();
                }
                end.accept(statement, from, counts(statement.executeBatch(), to - from));
            }
            connection.statements().release(prepared);
            return Outcome.of(total);
        });
    }

    private static int[] counts(int[] counts, int rows) throws DriverFault {
        if (counts.length != rows) {
            throw new DriverFault(
                    "The driver gave %d update counts for a batch of %d rows".formatted(counts.length, rows));
        }
        return counts;
    }

    /** Executes an INSERT that writes some of the rows in one VALUES. */
    RowCursor runPage(Plan plan, Parameters parameters, int from, int to, String position, ExecutionOptions own) {
        Call call = Call.ofPage(plan, parameters, from, to, options(own));
        Outcome page = lend(plan, call, position, null, (announced, connection, prepared) -> {
            announced.bind(prepared.statement(), codecs());
            return Outcome.of(cursor(
                    plan, announced, connection, prepared, prepared.statement().executeQuery()));
        });
        return rows(page, plan);
    }

    private Outcome lend(Plan plan, Call call, @Nullable List<String> generated, Use use) {
        return lend(plan, call, "", generated, use);
    }

    /** A table that numbers its rows is told before and behind when rows come with numbers. */
    private Outcome lend(Plan plan, Call call, String position, @Nullable List<String> generated, Use use) {
        Table numbered = plan.compiled().numberedByHand();
        if (numbered == null) {
            return lendOnce(plan, call, position, generated, use);
        }
        runPlain(new IdentityInsert(numbered, true), call.options());
        Outcome outcome;
        try {
            outcome = lendOnce(plan, call, position, generated, use);
        } catch (RuntimeException e) {
            try {
                runPlain(new IdentityInsert(numbered, false), call.options());
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        runPlain(new IdentityInsert(numbered, false), call.options());
        return outcome;
    }

    private void runPlain(DdlStatement statement, ExecutionOptions own) {
        Plan plan = plan(statement, ShapedNode.of(statement), null, own);
        runPlain(plan, Call.of(plan, Parameters.of(plan, List.of(), null), 0, own), false);
    }

    /** Lends a prepared statement to a use, which gives it back itself unless it fails. */
    private Outcome lendOnce(Plan plan, Call unannounced, String position, @Nullable List<String> generated, Use use) {
        DriverConnection connection = channel.ready();
        Call call = channel.news().announce(unannounced, plan, position);
        StatementRecording recording = StatementRecording.start();
        try {
            if (plan.compiled().kind() == Compiled.Kind.TEXT
                    && DDL.matcher(call.sql()).lookingAt()) {
                connection.statements().clear(dialect());
            }
            Outcome outcome = execute(connection, call, generated, use);
            finished(call, recording, outcome.count());
            return outcome;
        } catch (SQLException e) {
            throw failed(call, recording, e);
        }
    }

    private Outcome execute(DriverConnection connection, Call call, @Nullable List<String> generated, Use use)
            throws SQLException {
        PreparedStatements.Prepared prepared = connection.statements().acquire(call.sql(), generated, dialect());
        try {
            return execute(connection, call, prepared, use);
        } catch (SQLException e) {
            if (!dialect().isPlanOutdated(e)) {
                throw e;
            } else if (channel.restarted()) {
                return execute(
                        connection, call, connection.statements().acquire(call.sql(), generated, dialect()), use);
            } else if (prepared.hasWorked()) {
                throw channel.outdated(e, call);
            }
            throw e;
        }
    }

    private Outcome execute(DriverConnection connection, Call call, PreparedStatements.Prepared prepared, Use use)
            throws SQLException {
        try {
            StatementSettings settings = StatementSettings.of(call.options());
            prepared.configure(settings, dialect());
            Outcome outcome = settings.fetchSize() == 0
                    ? apply(use, call, connection, prepared, settings)
                    : applyStreaming(use, call, connection, prepared, settings);
            prepared.worked();
            return outcome;
        } catch (SQLException | AthanorException e) {
            discardAfter(e, connection, prepared);
            throw e;
        } catch (RuntimeException e) { // not from values, whose codecs' failures are told by themselves
            DriverFault fault = DriverFault.of(e);
            discardAfter(fault, connection, prepared);
            throw fault;
        }
    }

    private Outcome apply(
            Use use,
            Call call,
            DriverConnection connection,
            PreparedStatements.Prepared prepared,
            StatementSettings settings)
            throws SQLException {
        channel.cancellation().started(prepared.statement(), settings);
        try {
            return use.apply(call, connection, prepared);
        } finally {
            channel.cancellation().ended();
        }
    }

    private Outcome applyStreaming(
            Use use,
            Call call,
            DriverConnection connection,
            PreparedStatements.Prepared prepared,
            StatementSettings settings)
            throws SQLException {
        dialect().streaming(connection.jdbc(), true);
        Outcome outcome;
        try {
            outcome = apply(use, call, connection, prepared, settings);
        } catch (SQLException | RuntimeException e) {
            endStreamingAfter(e, connection);
            throw e;
        }
        dialect().streaming(connection.jdbc(), false);
        return outcome;
    }

    private void endStreamingAfter(Exception failure, DriverConnection connection) {
        try {
            dialect().streaming(connection.jdbc(), false);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private Dialect dialect() {
        return channel.context().dialect();
    }

    private RuntimeException failed(Call call, @Nullable StatementRecording recording, SQLException e) {
        if (recording != null) {
            recording.stopFailed(call.sql());
        }
        return channel.failure(e, call);
    }

    private void finished(Call call, @Nullable StatementRecording recording, int count) {
        if (recording != null) {
            recording.stop(call.sql(), count);
        }
        channel.executed(call, count);
    }

    private static void discardAfter(
            Exception failure, DriverConnection connection, PreparedStatements.Prepared prepared) {
        try {
            connection.statements().discard(prepared);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private RowCursor cursor(
            Plan plan, Call call, DriverConnection connection, PreparedStatements.Prepared prepared, ResultSet given)
            throws SQLException {
        ResultSet rows = DriverFault.given(given, "result set");
        Codec<?>[] codecs = plan.columnCodecs();
        List<String> names = plan.columnNames();
        if (codecs.length == 0) {
            names = labels(rows.getMetaData());
            codecs = new Codec<?>[names.size()];
            Arrays.fill(codecs, codecs().codec(Types.OBJECT));
        }
        ResultSet watched = channel.news().watched(rows);
        RowCursor cursor =
                new RowCursor(channel, call, plan, connection.statements(), prepared, watched, codecs, names);
        channel.opened(cursor);
        return cursor;
    }

    static List<String> labels(ResultSetMetaData metadata) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            labels.add(metadata.getColumnLabel(i));
        }
        return labels;
    }

    private void readKeys(PreparedStatement statement, List<Column<?>> generated, List<@Nullable Object[]> keys)
            throws SQLException {
        Codec<?>[] codecs = generated.stream().map(this::codec).toArray(Codec<?>[]::new);
        List<String> names = names(generated);
        try (ResultSet rows = statement.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(read(codecs, names, rows));
            }
        }
    }

    private Codec<?> codec(Column<?> column) {
        return codecs().codec(column.type());
    }

    private Codecs codecs() {
        return dialect().syntax().codecs();
    }

    private static List<String> names(List<Column<?>> columns) {
        return columns.stream().map(column -> column.name()).toList();
    }
}
