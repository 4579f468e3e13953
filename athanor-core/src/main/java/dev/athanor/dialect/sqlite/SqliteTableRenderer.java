package dev.athanor.dialect.sqlite;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the columns and constraints of SQLite's tables. */
final class SqliteTableRenderer extends CreateTableRenderer {
    @Override
    protected void suffix(Table table, SqlWriter out) {
        List<String> options = new ArrayList<>();
        if (Boolean.TRUE.equals(table.tableOptions().get(SqliteOptions.WITHOUT_ROWID))) {
            options.add("WITHOUT ROWID");
        }
        if (Boolean.TRUE.equals(table.tableOptions().get(SqliteOptions.STRICT))) {
            options.add("STRICT");
        }
        if (!options.isEmpty()) {
            out.sql("\n ").sql(String.join(",\n ", options));
        }
    }
}
