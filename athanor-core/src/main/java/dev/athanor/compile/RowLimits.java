package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes row limits in the forms that several dialects share. */
public final class RowLimits {
    private RowLimits() {}

    /**
     * Writes OFFSET and FETCH FIRST.
     *
     * @param rows the limit
     * @param open what stands before a number
     * @param close what stands behind a number
     * @param out where to
     */
    public static void fetch(RowFetch rows, String open, String close, SqlWriter out) {
        fetch(rows, false, number -> out.sql(open).node(number).sql(close), out);
    }

    /**
     * Writes OFFSET and FETCH FIRST for a limit of either form.
     *
     * @param rows the limit
     * @param literals whether numbers are written as literals
     * @param withOffset whether there is an OFFSET always
     * @param out where to
     */
    public static void fetchFirst(RowLimit rows, boolean literals, boolean withOffset, SqlWriter out) {
        fetch(rows, withOffset, literals ? number -> literal(number, out) : out::node, out);
    }

    private static void fetch(RowLimit rows, boolean withOffset, Consumer<Expr<?>> number, SqlWriter out) {
        RowFetch fetch = rows instanceof RowFetch form ? form : null;
        if (fetch != null) {
            check(fetch, out);
        }
        if (rows.offset() != null) {
            out.sql(" OFFSET ");
            number.accept(rows.offset());
            out.sql(" ROWS");
        } else if (withOffset) {
            out.sql(" OFFSET 0 ROWS");
        }
        if (rows.limit() != null) {
            out.sql(" FETCH FIRST ");
            number.accept(rows.limit());
            out.sql(fetch != null && fetch.isPercent() ? " PERCENT" : "");
            out.sql(fetch != null && fetch.isWithTies() ? " ROWS WITH TIES" : " ROWS ONLY");
        }
    }

    private static void check(RowFetch fetch, SqlWriter out) {
        if (!out.syntax().has(Feature.FETCH_FIRST)) {
            out.refuseExecution("FETCH FIRST", "use limit(..)");
        } else if (fetch.isPercent() && !out.syntax().has(Feature.FETCH_PERCENT)) {
            out.refuseExecution("FETCH FIRST .. PERCENT", "use percentRank() in a subquery, or count the rows first");
        }
    }

    /**
     * Whether a number of rows was given as a number, so that it may stand in the text, rather than as an expression or a parameter with a
     * name.
     *
     * @param rows the number of rows, or null
     * @return true when it was
     */
    public static boolean isNumber(@Nullable Expr<?> rows) {
        return rows instanceof Bind<?> bind && bind.anonymous() && bind.source() == Bind.Source.VALUE;
    }

    /**
     * Writes a number of rows, as a literal where it was given as a number.
     *
     * @param rows the number of rows
     * @param out where to
     */
    public static void literal(Expr<?> rows, SqlWriter out) {
        if (isNumber(rows)) {
            out.withLiterals(() -> out.node(rows));
        } else {
            out.node(rows);
        }
    }
}
