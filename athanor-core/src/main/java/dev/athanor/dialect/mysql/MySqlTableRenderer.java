package dev.athanor.dialect.mysql;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.sql.Func;

/** CREATE TABLE of MySQL and MariaDB. */
final class MySqlTableRenderer extends CreateTableRenderer {
    @Override
    protected void column(Column<?> column, SqlWriter out) {
        out.identifier(column.name()).sql(" ").sql(typeOf(column, out));
        out.sql(column.isNullable() ? "" : " NOT NULL");
        if (column.isAutoincrement()) {
            out.sql(" AUTO_INCREMENT");
        } else {
            serverDefault(column, out);
        }
    }

    @Override
    protected void serverDefault(Column<?> column, SqlWriter out) {
        if (column.serverDefault() instanceof Func<?> func) {
            if (func.name().equals("now") && func.arguments().isEmpty()) {
                out.sql(" DEFAULT now(6)"); // the precision of the column, which the server insists on
            } else {
                out.sql(" DEFAULT (").node(func).sql(")");
            }
        } else {
            super.serverDefault(column, out);
        }
    }

    @Override
    protected void dropped(Constraint constraint, String name, SqlWriter out) {
        if (constraint instanceof ForeignKeyConstraint) {
            out.sql("FOREIGN KEY ").identifier(name);
        } else {
            super.dropped(constraint, name, out);
        }
    }
}
