package dev.athanor.dialect.oracle;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.DialectOptions;
import dev.athanor.schema.Table;

/** What stands behind the columns and constraints of Oracle's tables. */
final class OracleTableRenderer extends CreateTableRenderer {
    @Override
    protected void suffix(Table table, SqlWriter out) {
        DialectOptions options = table.tableOptions();
        String onCommit = options.get(OracleOptions.ON_COMMIT);
        out.sql(onCommit == null ? "" : "\n ON COMMIT " + onCommit);
        String compress = options.get(OracleOptions.COMPRESS);
        if (compress != null) {
            out.sql(compress.isEmpty() ? "\n COMPRESS" : "\n COMPRESS FOR " + compress);
        }
        String tablespace = options.get(OracleOptions.TABLESPACE);
        if (tablespace != null) {
            out.sql("\n TABLESPACE ").identifier(tablespace);
        }
    }
}
