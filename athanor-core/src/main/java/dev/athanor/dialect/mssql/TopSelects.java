package dev.athanor.dialect.mssql;

import dev.athanor.compile.CompoundRenderer;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.RowLimits;
import dev.athanor.compile.SelectRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.error.CompileException;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.Select;
import dev.athanor.sql.SetOperator;
import java.util.Set;

/** Limits rows by TOP where a number says how many, else by {@code OFFSET .. FETCH}, which is part of ORDER BY. */
class TopSelects extends SelectRenderer {
    private static final Set<SetOperator> MISSING = Set.of(SetOperator.INTERSECT_ALL, SetOperator.EXCEPT_ALL);

    @Override
    protected void rowLimit(RowLimit rows, SqlWriter out) {
        if (!isTop(rows)) {
            RowLimits.fetchFirst(rows, false, true, out);
        }
    }

    @Override
    protected void rowFetch(RowFetch rows, SqlWriter out) {
        rowLimit(rows, out);
    }

    /** Registers this renderer, and the one of set operations, whose limits are like those of selects but never TOP. */
    final Renderers.Builder registerAll(Renderers.Builder renderers) {
        return register(renderers).<CompoundSelect<?>>on(CompoundSelect.class, new CompoundRenderer("EXCEPT", MISSING) {
            @Override
            protected void rowLimit(CompoundSelect<?> compound, RowLimit rows, SqlWriter out) {
                if (isOfTop(rows)) {
                    throw out.unsupported(
                            "PERCENT or WITH TIES of a set operation", "make it a subquery and select from that");
                }
                limitCompound(compound, rows, out);
            }
        });
    }

    void limitCompound(CompoundSelect<?> compound, RowLimit rows, SqlWriter out) {
        if (compound.ordering().isEmpty()) {
            throw unordered(out);
        }
        RowLimits.fetchFirst(rows, false, true, out);
    }

    private static CompileException unordered(SqlWriter out) {
        return out.unsupported("offset without ORDER BY", "say by orderBy(..) which rows are first");
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
                throw unordered(out);
            }
            if (isOfTop(rows)) {
                throw out.unsupported(
                        "PERCENT or WITH TIES with an offset or a limit that is no number",
                        "number the rows by rank() in a subquery");
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
            if (rows instanceof RowFetch fetch) {
                out.sql(fetch.isPercent() ? "PERCENT " : "").sql(fetch.isWithTies() ? "WITH TIES " : "");
            }
        }
    }

    /** Whether only TOP can say it. */
    private static boolean isOfTop(RowLimit rows) {
        return rows instanceof RowFetch fetch && (fetch.isPercent() || fetch.isWithTies());
    }

    private static boolean isTop(RowLimit rows) {
        return rows.offset() == null
                && RowLimits.isNumber(rows.limit())
                && (!(rows instanceof RowFetch) || isOfTop(rows));
    }
}
