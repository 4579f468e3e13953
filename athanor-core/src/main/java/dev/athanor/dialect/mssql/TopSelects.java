package dev.athanor.dialect.mssql;

import dev.athanor.compile.RowLimits;
import dev.athanor.compile.SelectRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.Select;

/** Limits rows by TOP where a number says how many, else by {@code OFFSET .. FETCH}, which is part of ORDER BY. */
class TopSelects extends SelectRenderer {
    @Override
    protected void rowLimit(RowLimit rows, SqlWriter out) {
        if (!isTop(rows)) {
            RowLimits.fetchFirst(rows, false, true, out);
        }
    }

    /** A subquery is sorted only where that decides which rows it has. */
    @Override
    protected Select<?> rewrite(Select<?> select, SqlWriter out) {
        RowLimit rows = select.rowLimit();
        if (rows == null) {
            return out.isNested() && !select.ordering().isEmpty() ? select.withoutOrderBy() : select;
        }
        if (!isTop(rows)) {
            if (select.ordering().isEmpty()) {
                throw out.unsupported(
                        "OFFSET without ORDER BY, nor a limit that is no number",
                        "say by orderBy(..) which rows are first");
            }
            return limited(select, rows);
        }
        return select;
    }

    /** The form of a select with a limit or offset that TOP cannot say. */
    Select<?> limited(Select<?> select, RowLimit rows) {
        return select;
    }

    @Override
    protected void beforeColumns(Select<?> select, SqlWriter out) {
        RowLimit rows = select.rowLimit();
        if (rows != null && rows.limit() != null && isTop(rows)) {
            RowLimits.literal(rows.limit(), out.sql("TOP "));
            out.sql(" ");
        }
    }

    private static boolean isTop(RowLimit rows) {
        return rows.offset() == null && RowLimits.isNumber(rows.limit());
    }
}
