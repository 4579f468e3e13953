package dev.athanor.dialect.oracle;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.TypeNames;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Operators;
import dev.athanor.types.NumericType;
import dev.athanor.types.TypeFamily;

/** Parts of JSON documents, whose paths must be literals. */
final class OracleJson {
    private OracleJson() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<JsonElement>on(JsonElement.class, (element, out) -> {
                    open("JSON_QUERY(", element, out);
                    out.sql(")");
                })
                .<JsonValue<?>>on(JsonValue.class, OracleJson::value);
    }

    private static void value(JsonValue<?> value, SqlWriter out) {
        TypeFamily family = value.type().family();
        if (family == TypeFamily.BOOLEAN) {
            open("CASE JSON_VALUE(", value.element(), out);
            open(") WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(JSON_VALUE(", value.element(), out);
            out.sql(") AS NUMBER(1)) END");
        } else {
            open("JSON_VALUE(", value.element(), out);
            String type = family == TypeFamily.STRING
                    ? "VARCHAR2(4000)"
                    : value.type() instanceof NumericType number
                            ? "NUMBER" + TypeNames.digits(number)
                            : out.syntax().types().nameOf(value.type());
            out.sql(" RETURNING " + type + " ERROR ON ERROR)");
        }
    }

    private static void open(String before, JsonElement element, SqlWriter out) {
        out.sql(before).operand(element.document(), Operators.COMMA).sql(", ");
        out.withLiterals(() -> out.node(element.way()));
    }
}
