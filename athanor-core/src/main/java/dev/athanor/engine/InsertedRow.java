package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the one row that an INSERT added: what was given, and what the database generated. */
final class InsertedRow {
    private final Table table;
    private final Plan plan;
    private final Parameters parameters;
    private final Outcome outcome;

    private InsertedRow(Table table, Plan plan, Parameters parameters, Outcome outcome) {
        this.table = table;
        this.plan = plan;
        this.parameters = parameters;
        this.outcome = outcome;
    }

    /** The row that a statement added, null when it is no INSERT. */
    static @Nullable InsertedRow of(Statement<?> statement, Outcome outcome, Plan plan, Parameters parameters) {
        return statement instanceof Insert<?> insert && insert.table() instanceof Table table
                ? new InsertedRow(table, plan, parameters, outcome)
                : null;
    }

    Row primaryKey() {
        List<Column<?>> columns = table.primaryKeyColumns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i));
        }
        return row(columns, values);
    }

    Row returnedDefaults() {
        List<Column<?>> columns = plan.compiled().generatedColumns();
        return row(columns, columns.isEmpty() ? new @Nullable Object[0] : generated(columns.size()));
    }

    /** The generated values, null each when no row was inserted. */
    private @Nullable Object[] generated(int columns) {
        @Nullable Object[] generated = outcome.keys();
        if (generated != null) {
            return generated;
        } else if (outcome.count() > 0) {
            throw new InvalidRequestException(
                    "A row was inserted into '%s' but the driver gave no generated values of it; a trigger or rule may have taken it away"
                            .formatted(table.baseName()));
        }
        return new @Nullable Object[columns];
    }

    private static Row row(List<Column<?>> columns, @Nullable Object[] values) {
        List<String> names = columns.stream().<String>map(Column::name).toList();
        return new ResultRow(RowKeys.of(columns, names), (@Nullable Object[] from, int index) -> from[index], values);
    }

    private @Nullable Object value(Column<?> column) {
        int position = plan.compiled().generatedColumns().indexOf(column);
        if (position >= 0) {
            return generated(position + 1)[position];
        }
        for (int slot = 0; slot < plan.slotCount(); slot++) {
            if (plan.slot(slot).name().equals(column.name())) {
                return parameters.value(0, slot);
            }
        }
        return null;
    }
}
