package dev.athanor.dialect.sqlite;

import dev.athanor.compile.InsertRenderer;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;

/** INSERT, where SQLite takes ON CONFLICT behind a query for the ON of a join unless a WHERE stands between them. */
final class SqliteInserts extends InsertRenderer {
    SqliteInserts() {
        super("DEFAULT VALUES");
    }

    @Override
    protected SelectBase<?> selected(Insert<?> insert, SelectBase<?> query, SqlWriter out) {
        return out.options().style() != ParameterStyle.NAMED // upstream leaves that to the user
                        && insert.extensions().stream().anyMatch(ConflictClause.class::isInstance)
                        && query instanceof Select<?> select
                        && select.conditions().isEmpty()
                ? select.where(Sql.literalColumn("1", Types.BOOLEAN))
                : query;
    }
}
