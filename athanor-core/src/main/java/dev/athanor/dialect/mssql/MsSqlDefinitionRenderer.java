package dev.athanor.dialect.mssql;

import dev.athanor.compile.DefinitionRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.CreateTableAs;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.sql.SyntaxExtension;

/** What queries define on SQL Server: a view is altered rather than replaced, and a query says itself which table it fills. */
final class MsSqlDefinitionRenderer extends DefinitionRenderer {
    @Override
    protected String orReplace() {
        return "OR ALTER ";
    }

    @Override
    protected void createTableAs(CreateTableAs create, SqlWriter out) {
        if (!(create.query() instanceof Select<?> select)) {
            throw out.unsupported(
                    "a table made from a set operation", "select everything from the set operation's subquery()");
        }
        query(select.ext(new Into(create.table())), out);
    }

    static void into(Into into, SqlWriter out) {
        out.sql("INTO ").node(into.table);
    }

    /** The clause that makes a SELECT fill a table that is not there yet. */
    static final class Into extends SyntaxExtension {
        private final Table table;

        Into(Table table) {
            super(Point.AFTER_COLUMNS);
            this.table = table;
        }

        @Override
        protected Node parts(Parts p) {
            p.identity(table);
            return this;
        }
    }
}
