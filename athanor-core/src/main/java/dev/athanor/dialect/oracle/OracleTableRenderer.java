package dev.athanor.dialect.oracle;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.TypeFamily;

/** CREATE TABLE of Oracle. */
final class OracleTableRenderer extends CreateTableRenderer {
    @Override
    protected String typeOf(Column<?> column, SqlWriter out) {
        SqlType<?> type = column.type().storedOn(out.syntax().dialect());
        if (type.family() == TypeFamily.TIME) {
            throw new UnsupportedCompilationException(
                    "Oracle has no type for times of day; use TIMESTAMP, or keep the time as a number or a string");
        }
        if (type instanceof StringType string && string.length() == null && string.kind() != StringType.Kind.TEXT) {
            throw new UnsupportedCompilationException(
                    string.kind() + " needs a length here; use varchar(length), or TEXT");
        }
        return super.typeOf(column, out);
    }
}
