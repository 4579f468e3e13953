package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A FROM clause that yields rows when it is selected: its columns take its place in the select list. */
public abstract class RowSource extends FromClause implements Selectable<Row> {
    /** For subclasses. */
    protected RowSource() {}

    /** {@return this} */
    @Override
    public final RowSource node() {
        return this;
    }

    @Override
    public final List<? extends Expr<?>> selectedColumns() {
        return fromColumns();
    }

    @Override
    public final @Nullable Row read(ColumnValues row, int first) {
        throw new IllegalStateException("rows are read by the result, column by column");
    }
}
