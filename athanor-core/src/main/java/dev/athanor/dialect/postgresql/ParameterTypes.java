package dev.athanor.dialect.postgresql;

import dev.athanor.types.ArrayType;
import dev.athanor.types.DerivedType;
import dev.athanor.types.EnumType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;

/**
 * The types to which parameters are cast that go to the server as texts: a cast to a type with bounds cuts values without a word, so
 * these have none, but the same operators.
 */
final class ParameterTypes {
    private ParameterTypes() {}

    static SqlType<?> of(SqlType<?> type) {
        SqlType<?> stored = type.storedOn("postgresql");
        if (stored instanceof ArrayType<?> array) {
            return Types.array(of(array.element()));
        } else if (stored instanceof PostgresqlType<?> own) {
            return own.isText() ? own.withoutBounds() : of(own.base());
        } else if (stored instanceof EnumType<?> labels && labels.isNative()) {
            return labels;
        } else if (stored instanceof StringType string) {
            return switch (string.kind()) {
                case CHAR -> new UnknownType("BPCHAR");
                case TEXT, UNICODE_TEXT -> Types.TEXT;
                default -> Types.VARCHAR;
            };
        } else if (stored instanceof DerivedType<?, ?> derived) {
            return of(derived.base());
        }
        return stored.withoutBounds();
    }
}
