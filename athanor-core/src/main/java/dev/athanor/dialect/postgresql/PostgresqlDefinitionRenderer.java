package dev.athanor.dialect.postgresql;

import dev.athanor.compile.DefinitionRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.View;
import java.util.Map;

/** What queries define on PostgreSQL, whose views have parameters. */
final class PostgresqlDefinitionRenderer extends DefinitionRenderer {
    @Override
    protected void viewOptions(View view, SqlWriter out) {
        Map<String, String> with = view.tableOptions().get(PostgresqlOptions.TABLE_WITH);
        if (with != null) {
            out.sql(" WITH (" + PostgresqlTableRenderer.parameters(with) + ")");
        }
    }
}
