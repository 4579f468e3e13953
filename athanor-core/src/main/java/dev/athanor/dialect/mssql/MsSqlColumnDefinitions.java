package dev.athanor.dialect.mssql;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Numbering;
import dev.athanor.sql.Operators;
import java.util.Objects;

/** Columns of SQL Server, which say whether they take nulls, since the default is a setting of the session. */
final class MsSqlColumnDefinitions extends ColumnDefinitions {
    @Override
    public void column(Column<?> column, SqlWriter out) {
        out.nameOf(column).sql(" ");
        if (column.computed() != null) {
            computed(column, out);
        } else {
            out.sql(typeOf(column, out));
        }
        if (!column.isNullable() || column.sequence() != null || column.identity() != null) {
            out.sql(" NOT NULL");
        } else if (column.computed() == null) {
            out.sql(" NULL");
        }
        if (column.identity() != null) {
            identity(column.identity(), out);
        } else if (isNumbered(column, out)) {
            identity(Identity.byDefault(), out);
        } else {
            serverDefault(column, out);
        }
    }

    /** A computed column has the type of its expression. */
    @Override
    protected void computed(Column<?> column, SqlWriter out) {
        Computed computed = Objects.requireNonNull(column.computed());
        out.sql("AS (");
        out.withLiterals(() -> out.operand(computed.expression(), Operators.COMMA));
        out.sql(computed.storage() == Computed.Storage.STORED ? ") PERSISTED" : ")");
    }

    /** Only the first number and the step can be said. */
    @Override
    protected void identity(Identity identity, SqlWriter out) {
        Numbering numbering = identity.numbering();
        out.sql(" IDENTITY");
        if (numbering.start() != null || numbering.increment() != null) {
            out.sql("(" + Objects.requireNonNullElse(numbering.start(), 1L) + ","
                    + Objects.requireNonNullElse(numbering.increment(), 1L) + ")");
        }
    }
}
