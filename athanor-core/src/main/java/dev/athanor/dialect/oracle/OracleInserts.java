package dev.athanor.dialect.oracle;

import dev.athanor.compile.MergeRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Table;

/** INSERT, as MERGE for upserts. What JDBC cannot read from parameters is had from the driver; recorded texts name no column for a row of defaults. */
final class OracleInserts extends MergeRenderer {
    OracleInserts() {
        super("() VALUES ()", Form.ORACLE);
    }

    @Override
    protected boolean fetchesByClause(Table table, SqlWriter out) {
        return !OracleRenderers.isExecuted(out);
    }

    /** A row of nothing but defaults must name a column. */
    @Override
    protected String emptyRow(Table table, SqlWriter out) {
        if (!OracleRenderers.isExecuted(out)) {
            return super.emptyRow(table, out);
        }
        String column = out.preview(() -> out.nameOf(table.columns().get(0)));
        return "(" + column + ") VALUES (DEFAULT)";
    }
}
