package dev.athanor.dialect.mssql;

import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Expr;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Subquery;
import dev.athanor.types.Types;
import java.util.List;

/** Limits rows by TOP, or by their ROW_NUMBER in a subquery. */
final class NumberedSelects extends TopSelects {
    private static final String NUMBER = "mssql_rn";

    @Override
    Select<?> limited(Select<?> select, RowLimit rows) {
        Subquery numbered = select.withoutLimit()
                .withoutOffset()
                .withoutOrderBy()
                .addColumns(rowNumber(select.ordering()).label(NUMBER))
                .subquery();
        Expr<Integer> number = Sql.literalColumn(NUMBER, Types.INTEGER);
        int columns = numbered.fromColumns().size() - 1;
        Select<?> limited = Sql.select(numbered.fromColumns().subList(0, columns));
        Expr<Integer> limit = rows.limit() == null ? null : rows.limit().coerce(Types.INTEGER);
        if (rows.offset() == null) {
            return limit == null ? limited : limited.where(number.le(limit));
        }
        Expr<Integer> offset = rows.offset().coerce(Types.INTEGER);
        Select<?> after = limited.where(number.gt(offset));
        return limit == null ? after : after.where(number.le(limit.plus(offset)));
    }

    private static Expr<Integer> rowNumber(List<OrderBy> ordering) {
        return Sql.func("ROW_NUMBER", Types.INTEGER).over().orderBy(ordering.toArray(OrderBy[]::new));
    }

    /** There is no form for it but a subselect, which the statement itself would have to be. */
    @Override
    void limitCompound(CompoundSelect<?> compound, RowLimit rows, SqlWriter out) {
        out.refuseExecution("limit of a set operation", "select from it as a subquery, and limit that");
    }
}
