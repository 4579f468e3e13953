package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.Syntax;
import dev.athanor.dialect.InsertStrategy;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Numbering;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Insert;
import dev.athanor.sql.ShapedNode;
import dev.athanor.types.TypeFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Inserts rows and finds out what the database generated for each, in the way that the dialect does best. */
final class InsertMany {
    private static final int PAGE_ROWS = 1000;
    private static final @Nullable Object[] NOTHING = {};

    private final EngineContext context;
    private final StatementRunner runner;

    InsertMany(EngineContext context, StatementRunner runner) {
        this.context = context;
        this.runner = runner;
    }

    List<@Nullable Object[]> run(
            Insert<?> insert, List<String> keys, List<@Nullable Object[]> rows, List<Column<?>> generated) {
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean byReturning = context.dialect().insertStrategy() == InsertStrategy.MULTI_ROW_RETURNING
                || !generated.isEmpty() && !givenByDriver(generated);
        if (rows.size() > 1 && byReturning && !generated.isEmpty()) {
            return returning(insert, keys, rows, generated);
        }
        ShapedNode shaped = ShapedNode.of(insert);
        Plan plan = runner.plan(insert, shaped, keys, generated.isEmpty() ? 0 : rows.size(), ExecutionOptions.NONE);
        Parameters parameters = Parameters.ofRows(plan, shaped.currentBinds(), rows);
        if (generated.isEmpty()) {
            runner.runBatch(plan, parameters, ExecutionOptions.NONE);
            return Collections.nCopies(rows.size(), NOTHING);
        } else if (context.dialect().insertStrategy() == InsertStrategy.ROW_BY_ROW) {
            return oneByOne(insert, plan, parameters);
        } else if (!byReturning) {
            return checked(insert, rows.size(), runner.runBatchForKeys(plan, parameters, generated));
        } else if (!plan.compiled().generatedColumns().equals(generated)) {
            return returning(insert, keys, rows, generated);
        }
        @Nullable
        Object[] key = runner.run(plan, parameters, 0, ExecutionOptions.NONE).keys();
        return checked(insert, 1, key == null ? List.of() : Collections.singletonList(key));
    }

    private List<@Nullable Object[]> oneByOne(Insert<?> insert, Plan plan, Parameters parameters) {
        List<@Nullable Object[]> found = new ArrayList<>(parameters.rowCount());
        for (int row = 0; row < parameters.rowCount(); row++) {
            @Nullable
            Object[] keys =
                    runner.run(plan, parameters, row, ExecutionOptions.NONE).keys();
            if (keys != null) {
                found.add(keys);
            }
        }
        return checked(insert, parameters.rowCount(), found);
    }

    /** Rows of the RETURNING of an INSERT that was executed for many rows, read by a reader. */
    <R> List<R> returned(Plan plan, Parameters parameters, ExecutionOptions own, RowReader<R> reader) {
        return returned(plan, parameters, own, pageRows(own), reader);
    }

    private <R> List<R> returned(
            Plan plan, Parameters parameters, ExecutionOptions own, int pageRows, RowReader<R> reader) {
        List<R> results = new ArrayList<>(parameters.rowCount());
        int total = parameters.rowCount();
        int size = Math.min(pageRows, fittingRows(plan));
        int pages = (total + size - 1) / size;
        for (int page = 0; page < pages; page++) {
            int from = page * size;
            int to = Math.min(total, from + size);
            try (RowCursor cursor = size == 1
                    ? StatementRunner.rows(runner.run(plan, parameters, from, own), plan)
                    : runner.runPage(plan, parameters, from, to, page(page, pages), own)) {
                while (cursor.next()) {
                    results.add(reader.read(cursor));
                }
            }
        }
        return results;
    }

    private static String page(int page, int pages) {
        return pages == 1 ? "" : String.format(Locale.ROOT, " (page %d of %d)", page + 1, pages);
    }

    /** How many rows one statement writes, as far as they fit into it. */
    private int pageRows(ExecutionOptions own) {
        Integer wanted = runner.options(own).insertPageSize();
        return wanted == null ? PAGE_ROWS : wanted;
    }

    private int fittingRows(Plan plan) {
        Compiled.RowGroup group = plan.compiled().rowGroup();
        if (group == null
                || plan.compiled().isLate()
                || !context.dialect().syntax().has(Feature.MULTI_ROW_INSERT)) {
            return 1;
        }
        int others = plan.slotCount() - group.slotCount();
        int fitting = (context.dialect().maxParameters() - others) / Math.max(1, group.slotCount());
        return Math.max(1, fitting);
    }

    private List<@Nullable Object[]> returning(
            Insert<?> insert, List<String> keys, List<@Nullable Object[]> rows, List<Column<?>> generated) {
        Insert<?> returning = withReturning(insert, generated);
        ShapedNode shaped = ShapedNode.of(returning);
        Plan plan = runner.plan(returning, shaped, keys, ExecutionOptions.NONE);
        Parameters parameters = Parameters.ofRows(plan, shaped.currentBinds(), rows);
        int numbered = numbered(generated);
        // What is not numbered could not be told apart again, so such rows are inserted one by one.
        int pageRows = numbered >= 0 ? pageRows(ExecutionOptions.NONE) : 1;
        List<@Nullable Object[]> found =
                checked(insert, rows.size(), returned(plan, parameters, ExecutionOptions.NONE, pageRows, cursor -> {
                    @Nullable Object[] values = new @Nullable Object[generated.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = cursor.value(i);
                    }
                    return values;
                }));
        if (numbered >= 0) {
            // No database promises that RETURNING keeps the order of VALUES, but they number the rows in it.
            sortIfUnsorted(found, numbered);
        }
        return found;
    }

    /** Some drivers give the numbers that the database made, and no other value, which then takes a RETURNING. */
    private boolean givenByDriver(List<Column<?>> generated) {
        Syntax syntax = context.dialect().syntax();
        return !syntax.has(Feature.NUMBERS_AS_KEYS_ONLY)
                || generated.stream().allMatch(column -> column.isAutoincrement() && !drawn(column));
    }

    /** Whether the statement draws the number from a sequence. */
    private static boolean drawn(Column<?> column) {
        return column.sqlDefault() != null
                && (column.sequence() == null || !column.sequence().isOptional());
    }

    private static int numbered(List<Column<?>> generated) {
        for (int i = 0; i < generated.size(); i++) {
            if (isNumbered(generated.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNumbered(Column<?> column) {
        return column.isAutoincrement()
                && column.type().family() == TypeFamily.INTEGER
                && (column.identity() == null || countsUp(column.identity().numbering()))
                && (column.sequence() == null || countsUp(column.sequence().numbering()));
    }

    private static boolean countsUp(Numbering numbering) {
        return (numbering.increment() == null || numbering.increment() > 0) && !Boolean.TRUE.equals(numbering.cycle());
    }

    private static void sortIfUnsorted(List<@Nullable Object[]> keys, int numbered) {
        Comparator<@Nullable Object[]> byNumber =
                Comparator.comparingLong(key -> key[numbered] instanceof Number number ? number.longValue() : 0);
        for (int i = 1; i < keys.size(); i++) {
            if (byNumber.compare(keys.get(i - 1), keys.get(i)) > 0) {
                keys.sort(byNumber);
                return;
            }
        }
    }

    private static Insert<?> withReturning(Insert<?> insert, List<Column<?>> generated) {
        if (generated.size() == 1) {
            return insert.returning(generated.get(0));
        }
        return insert.returning(
                generated.get(0),
                generated.get(1),
                generated.subList(2, generated.size()).toArray(Column<?>[]::new));
    }

    private static List<@Nullable Object[]> checked(Insert<?> insert, int rows, List<@Nullable Object[]> keys) {
        if (keys.size() != rows) {
            throw new InvalidRequestException(
                    "%d rows were inserted into '%s' but the database gave the generated values of %d; a trigger or rule may have taken rows away"
                            .formatted(rows, insert.table().baseName(), keys.size()));
        }
        return keys;
    }
}
