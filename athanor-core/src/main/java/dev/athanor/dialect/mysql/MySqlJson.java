package dev.athanor.dialect.mysql;

import dev.athanor.compile.Features.Feature;
import dev.athanor.compile.JsonRenderers;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;

/** Parts of JSON documents, whose null must be made SQL's by hand. */
final class MySqlJson {
    private MySqlJson() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<JsonElement>on(JsonElement.class, JsonRenderers::extract)
                .<JsonValue<?>>on(JsonValue.class, MySqlJson::value);
    }

    private static void value(JsonValue<?> value, SqlWriter out) {
        out.sql("CASE ").node(value.element()).sql(" WHEN 'null' THEN NULL ");
        switch (value.type().family()) {
            case BOOLEAN -> out.sql("WHEN true THEN true ELSE false");
            case FLOAT -> out.sql("ELSE ").node(value.element()).sql("+0.0000000000000000000000");
            case STRING -> text(value.element(), out);
            default ->
                out.sql("ELSE CAST(")
                        .node(value.element())
                        .sql(" AS ")
                        .sql(String.valueOf(MySqlCasts.nameOf(
                                value.type().storedOn(out.syntax().dialect()))))
                        .sql(")");
        }
        out.sql(" END");
    }

    /** MariaDB's JSON_UNQUOTE makes question marks of characters with four bytes, its JSON_VALUE does not. */
    private static void text(JsonElement element, SqlWriter out) {
        if (!out.syntax().has(Feature.JSON_UNQUOTE_CUTS) || out.options().style() != ParameterStyle.POSITIONAL) {
            out.sql("ELSE JSON_UNQUOTE(").node(element).sql(")");
            return;
        }
        out.sql("ELSE CASE JSON_TYPE(").node(element).sql(") WHEN 'STRING' THEN JSON_VALUE(");
        out.node(element.document())
                .sql(", ")
                .node(element.way())
                .sql(") ELSE ")
                .node(element)
                .sql(" END");
    }
}
