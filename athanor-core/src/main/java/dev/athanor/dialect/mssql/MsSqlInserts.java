package dev.athanor.dialect.mssql;

import dev.athanor.compile.MergeRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Table;

/** INSERT, as MERGE for upserts. A table with triggers refuses OUTPUT, so its keys are had from the driver. */
final class MsSqlInserts extends MergeRenderer {
    MsSqlInserts() {
        super("DEFAULT VALUES", Form.SQL_SERVER);
    }

    @Override
    protected boolean fetchesByClause(Table table, SqlWriter out) {
        return !Boolean.TRUE.equals(table.tableOptions().get(MsSqlOptions.TRIGGERS));
    }
}
