package dev.athanor.dialect.mssql;

import dev.athanor.compile.IndexRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Index;
import dev.athanor.sql.Condition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Indexes of SQL Server. */
final class MsSqlIndexRenderer extends IndexRenderer {
    @Override
    protected void kind(Index index, SqlWriter out) {
        out.sql(clustered(index.options().get(MsSqlOptions.CLUSTERED)));
        out.sql(Boolean.TRUE.equals(index.options().get(MsSqlOptions.COLUMNSTORE)) ? "COLUMNSTORE " : "");
    }

    static String clustered(@Nullable Boolean on) {
        return on == null ? "" : on ? "CLUSTERED " : "NONCLUSTERED ";
    }

    @Override
    protected String ifNotExists() {
        return "";
    }

    @Override
    protected boolean dropsFromTable() {
        return true;
    }

    /** A columnstore index may have none. */
    @Override
    protected void parts(Index index, SqlWriter out) {
        if (!index.parts().isEmpty()) {
            super.parts(index, out);
        }
    }

    @Override
    protected void end(Index index, SqlWriter out) {
        List<String> included =
                Objects.requireNonNullElse(index.options().get(MsSqlOptions.INCLUDE), index.includedColumnNames());
        if (!included.isEmpty()) {
            out.sql(" INCLUDE (")
                    .list(included, ", ", name -> out.nameOf(index.table().columnNamed(name)))
                    .sql(")");
        }
        Condition own = index.options().get(MsSqlOptions.WHERE);
        where(own != null ? own : index.where(), out);
    }
}
