package dev.athanor.dialect.postgresql;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;

/** Columns of PostgreSQL, of which those that are numbered without further declaration are SERIAL. */
final class PostgresqlColumnDefinitions extends ColumnDefinitions {
    @Override
    protected void type(Column<?> column, SqlWriter out) {
        if (isNumbered(column, out) && column.identity() == null) {
            Class<?> javaType = column.type().javaType();
            out.sql(javaType == Long.class ? "BIGSERIAL" : javaType == Short.class ? "SMALLSERIAL" : "SERIAL");
        } else {
            out.type(column.type());
            serverDefault(column, out);
        }
    }

    @Override
    protected void nullability(Column<?> column, boolean identity, SqlWriter out) {
        super.nullability(column, identity, out);
        out.sql(identity && column.isNullable() ? " NULL" : "");
    }
}
