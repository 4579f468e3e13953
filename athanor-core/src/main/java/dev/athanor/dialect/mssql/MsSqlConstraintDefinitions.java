package dev.athanor.dialect.mssql;

import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;

/** Constraints of SQL Server, whose keys can say how the rows are stored. */
final class MsSqlConstraintDefinitions extends ConstraintDefinitions {
    @Override
    protected void primaryKey(PrimaryKeyConstraint key, Table table, SqlWriter out) {
        out.sql("PRIMARY KEY ").sql(MsSqlIndexRenderer.clustered(key.options().get(MsSqlOptions.KEY_CLUSTERED)));
        out.sql("(");
        names(key.columnNames(), table, out);
        out.sql(")");
    }

    @Override
    protected void unique(UniqueConstraint unique, Table table, SqlWriter out) {
        out.sql("UNIQUE ").sql(MsSqlIndexRenderer.clustered(unique.options().get(MsSqlOptions.KEY_CLUSTERED)));
        out.sql("(");
        names(unique.columnNames(), table, out);
        out.sql(")");
    }
}
