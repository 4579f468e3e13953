package dev.athanor.engine;

import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes results of what executions gave, as the statements say that their rows are to be read. */
final class Results {
    private Results() {}

    /** How the rows of a statement are read, what their elements are called, and whether each is one column. */
    record Reading<T>(
            RowReader<T> reader,
            List<String> keys,
            @Nullable RowKeys rowKeys,
            boolean plain) {}

    static <T> Result<T> of(
            Statement<T> statement,
            Outcome outcome,
            Plan plan,
            Parameters parameters,
            @Nullable ElementReaders readers) {
        RowCursor cursor = outcome.rows();
        if (cursor == null) {
            return Result.ofCount(outcome.count(), InsertedRow.of(statement, outcome, plan, parameters));
        }
        Reading<T> reading = reading(statement, plan, cursor.columnNames(), readers);
        Rows<T> rows = readers != null && readers.buffers()
                ? BufferedRows.of(cursor, reading.reader(), readers)
                : new CursorRows<>(cursor, reading.reader(), reading.plain());
        return Result.ofRows(rows, reading.keys(), reading.rowKeys(), outcome.count(), uniqueKey(reading, readers));
    }

    @SuppressWarnings("unchecked") // the statement says what T is
    static <T> Reading<T> reading(
            Statement<T> statement, Plan plan, List<String> columnNames, @Nullable ElementReaders readers) {
        List<? extends Selectable<?>> selected = statement.selected();
        if (statement.yieldsRow()) {
            RowKeys keys = selected.isEmpty()
                    ? RowKeys.ofNames(columnNames)
                    : readers == null ? plan.rowKeys(selected) : RowKeys.of(selected, columnNames, readers);
            RowReader<Row> reader = readers == null ? keys.reader() : keys.reader(readers);
            return new Reading<>((RowReader<T>) reader, keys.names(), keys, keys.isPlain());
        }
        if (readers != null) {
            return new Reading<>(
                    (RowReader<T>) (RowReader<?>) cursor -> Nulls.asIs(readers.read(cursor, 0)),
                    columnNames.subList(0, 1),
                    null,
                    false);
        }
        Selectable<?> only = selected.get(0);
        RowReader<?> reader = only instanceof Expr<?>
                ? cursor -> Nulls.asIs(cursor.value(0))
                : cursor -> Nulls.asIs(only.read(cursor, 0));
        return new Reading<>((RowReader<T>) reader, columnNames.subList(0, 1), null, only instanceof Expr<?>);
    }

    /** Values are told apart by {@code equals}, but what somebody else reads may have to be by identity. */
    private static <T> Function<T, ?> uniqueKey(Reading<T> reading, @Nullable ElementReaders readers) {
        if (readers == null) {
            return Function.identity();
        } else if (reading.rowKeys() == null) {
            return value -> Nulls.asIs(readers.uniqueKey(value, 0));
        }
        return row -> {
            List<@Nullable Object> keys = new ArrayList<>(((Row) row).values());
            for (int i = 0; i < keys.size(); i++) {
                keys.set(i, readers.uniqueKey(keys.get(i), i));
            }
            return keys;
        };
    }
}
