package dev.athanor.dialect.oracle;

import dev.athanor.compile.IndexRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Index;

/** Indexes of Oracle. */
final class OracleIndexRenderer extends IndexRenderer {
    @Override
    protected void kind(Index index, SqlWriter out) {
        out.sql(Boolean.TRUE.equals(index.options().get(OracleOptions.BITMAP)) ? "BITMAP " : "");
    }

    @Override
    protected String ifNotExists() {
        return ""; // version 23 has it, but upstream leaves it out
    }

    @Override
    protected boolean namesSchema() {
        return true;
    }

    @Override
    protected void end(Index index, SqlWriter out) {
        super.end(index, out);
        String compress = index.options().get(OracleOptions.INDEX_COMPRESS);
        if (compress != null) {
            out.sql(compress.isEmpty() ? " COMPRESS" : " COMPRESS " + compress);
        }
    }
}
