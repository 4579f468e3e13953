package dev.athanor.dialect.oracle;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Computed;
import dev.athanor.schema.Identity;
import dev.athanor.types.StringType;
import dev.athanor.types.TypeFamily;

/** Columns of Oracle. */
final class OracleColumnDefinitions extends ColumnDefinitions {
    OracleColumnDefinitions() {
        super(new OracleNumberingText());
    }

    @Override
    protected String typeOf(Column<?> column, SqlWriter out) {
        if (column.type().family() == TypeFamily.TIME) {
            throw new UnsupportedCompilationException(
                    "Oracle has no type for times of day; use TIMESTAMP, or keep the time as a number or a string");
        }
        if (column.type() instanceof StringType string
                && string.length() == null
                && string.kind() != StringType.Kind.TEXT) {
            throw new UnsupportedCompilationException(
                    string.kind() + " needs a length here; use varchar(length), or TEXT");
        }
        return super.typeOf(column, out);
    }

    @Override
    protected String storage(Computed computed, SqlWriter out) {
        if (computed.storage() == Computed.Storage.STORED) {
            throw new UnsupportedCompilationException(
                    "Oracle does not store computed columns; leave out STORED, or make it VIRTUAL");
        }
        return super.storage(computed, out);
    }

    @Override
    protected String generation(Identity identity) {
        boolean onNull = Boolean.TRUE.equals(identity.numbering().options().get(OracleOptions.ON_NULL));
        return super.generation(identity) + (onNull ? " ON NULL" : "");
    }
}
