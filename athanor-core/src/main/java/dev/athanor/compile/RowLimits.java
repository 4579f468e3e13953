package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.sql.RowLimit;
import org.jspecify.annotations.Nullable;

/** What dialects share that limit rows otherwise than by LIMIT. */
public final class RowLimits {
    private RowLimits() {}

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

    /**
     * Writes {@code OFFSET .. ROWS FETCH FIRST .. ROWS ONLY}.
     *
     * @param rows the limit and the offset
     * @param literals whether numbers are literals
     * @param withOffset whether there is an offset always
     * @param out where to
     */
    public static void fetchFirst(RowLimit rows, boolean literals, boolean withOffset, SqlWriter out) {
        if (rows.offset() != null) {
            number(rows.offset(), literals, out.sql(" OFFSET "));
            out.sql(" ROWS");
        } else if (withOffset) {
            out.sql(" OFFSET 0 ROWS");
        }
        if (rows.limit() != null) {
            number(rows.limit(), literals, out.sql(" FETCH FIRST "));
            out.sql(" ROWS ONLY");
        }
    }

    private static void number(Expr<?> rows, boolean literal, SqlWriter out) {
        if (literal) {
            literal(rows, out);
        } else {
            out.node(rows);
        }
    }
}
