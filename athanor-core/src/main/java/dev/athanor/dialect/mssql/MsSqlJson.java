package dev.athanor.dialect.mssql;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Operators;
import dev.athanor.types.TypeFamily;

/** Parts of JSON documents: one function for documents, another for values, which it gives as strings. */
final class MsSqlJson {
    private MsSqlJson() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<JsonElement>on(JsonElement.class, (element, out) -> call("JSON_QUERY", element, out))
                .<JsonValue<?>>on(JsonValue.class, MsSqlJson::value);
    }

    private static void value(JsonValue<?> value, SqlWriter out) {
        out.sql("CASE ");
        call("JSON_VALUE", value.element(), out);
        out.sql(" WHEN NULL THEN NULL ");
        if (value.type().family() == TypeFamily.BOOLEAN) {
            out.sql("WHEN 'true' THEN 1 WHEN 'false' THEN 0 ");
        }
        boolean string = value.type().family() == TypeFamily.STRING;
        out.sql(string ? "ELSE " : "ELSE CAST(");
        call("JSON_VALUE", value.element(), out);
        out.sql(string ? "" : " AS " + out.syntax().types().nameOf(value.type()) + ")")
                .sql(" END");
    }

    private static void call(String function, JsonElement element, SqlWriter out) {
        out.sql(function).sql("(").operand(element.document(), Operators.COMMA);
        out.sql(", ").node(element.way()).sql(")");
    }
}
