package dev.athanor.dialect.sqlite;

import dev.athanor.compile.IndexRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Index;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;

/** Indexes of SQLite, whose schema is named before the index and not before the table. */
final class SqliteIndexRenderer extends IndexRenderer {
    @Override
    protected boolean namesSchema() {
        return true;
    }

    @Override
    protected void table(Table table, SqlWriter out) {
        out.nameOf(table);
    }

    @Override
    protected void end(Index index, SqlWriter out) {
        Condition own = index.options().get(SqliteOptions.WHERE);
        where(own != null ? own : index.where(), out);
    }
}
