package dev.athanor.compile;

import dev.athanor.sql.RowFetch;

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
        if (rows.offset() != null) {
            out.sql(" OFFSET ").sql(open).node(rows.offset()).sql(close).sql(" ROWS");
        }
        out.sql(" FETCH FIRST ").sql(open).node(rows.count()).sql(close);
        out.sql(rows.isPercent() ? " PERCENT" : "").sql(rows.isWithTies() ? " ROWS WITH TIES" : " ROWS ONLY");
    }
}
