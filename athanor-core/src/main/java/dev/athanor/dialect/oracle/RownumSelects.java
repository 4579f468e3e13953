package dev.athanor.dialect.oracle;

import dev.athanor.compile.SelectRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.Expr;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Subquery;
import dev.athanor.types.Types;

/**
 * Limits rows by their ROWNUM, which is given as rows are yielded and before they are sorted: the sorted select is a subquery of one
 * that counts, and with an offset that is a subquery of one that leaves out the first.
 */
final class RownumSelects extends SelectRenderer {
    @Override
    protected Select<?> rewrite(Select<?> select, SqlWriter out) {
        RowLimit rows = select.rowLimit();
        if (rows == null) {
            return select;
        }
        if (select.rowLock() != null) {
            out.refuseExecution("FOR UPDATE with a limit", "lock the rows by a select of their keys");
        }
        if (rows instanceof RowFetch fetch && (fetch.isPercent() || fetch.isWithTies())) {
            throw out.unsupported("FETCH with ties or by percentage", "number the rows by rank() in a subquery");
        }
        Subquery sorted = select.withoutLimit().withoutOffset().subquery();
        Select<?> counted = Sql.select(sorted.fromColumns());
        Expr<Integer> number = Sql.literalColumn("ROWNUM", Types.INTEGER);
        Expr<Integer> offset = rows.offset() == null ? null : rows.offset().coerce(Types.INTEGER);
        if (rows.limit() != null) {
            Expr<Integer> limit = rows.limit().coerce(Types.INTEGER);
            counted = counted.where(number.le(offset == null ? limit : limit.plus(offset)));
        }
        if (offset == null) {
            return counted;
        }
        Subquery numbered = counted.addColumns(number.label("ora_rn")).subquery();
        int columns = sorted.fromColumns().size();
        return Sql.select(numbered.fromColumns().subList(0, columns))
                .where(Sql.literalColumn("ora_rn", Types.INTEGER).gt(offset));
    }
}
