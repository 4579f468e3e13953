package dev.athanor.dialect.postgresql;

import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.Bind;
import dev.athanor.types.ArrayType;
import dev.athanor.types.DerivedType;
import dev.athanor.types.EnumType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.RangeType;
import dev.athanor.types.SqlType;

/** Parameters, of which those that go to the server as a text are told their type. */
final class PostgresqlBinds {
    private PostgresqlBinds() {}

    static void bind(Bind<?> bind, SqlWriter out) {
        SqlType<?> type = bind.type().storedOn(out.syntax().dialect());
        if (bind.source().isList()) {
            out.bind(bind);
        } else if (type instanceof JsonType || type instanceof RangeType || type instanceof MultiRangeType) {
            out.bind(bind).sql("::").sql(out.syntax().types().nameOf(type)); // as upstream has it for people, too
        } else if (out.options().style() == ParameterStyle.POSITIONAL && isText(type)) {
            out.sql("CAST(")
                    .bind(bind)
                    .sql(" AS ")
                    .type(ParameterTypes.of(type))
                    .sql(")");
        } else {
            out.bind(bind);
        }
    }

    private static boolean isText(SqlType<?> type) {
        if (type instanceof PostgresqlType<?> own && own.isText()) {
            return true;
        } else if (type instanceof DerivedType<?, ?> derived) {
            return isText(derived.base().storedOn("postgresql"));
        }
        return type instanceof IntervalType
                || type instanceof ArrayType
                || type instanceof HstoreType
                || type instanceof EnumType<?> labels && labels.isNative();
    }
}
