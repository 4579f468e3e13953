package dev.athanor.dialect.mssql;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;

/** CREATE TABLE of SQL Server, which says of each column whether it takes nulls, since the default is a setting of the session. */
final class MsSqlTableRenderer extends CreateTableRenderer {
    @Override
    protected void column(Column<?> column, SqlWriter out) {
        out.identifier(column.name()).sql(" ").sql(typeOf(column, out));
        out.sql(column.isNullable() ? " NULL" : " NOT NULL");
        if (column.isAutoincrement()) {
            out.sql(" IDENTITY");
        } else {
            serverDefault(column, out);
        }
    }
}
