package dev.athanor.dialect.h2;

import dev.athanor.compile.Renderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Operators;
import dev.athanor.types.Codec;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.TypeFamily;
import java.util.List;

/**
 * Parts of JSON documents, which H2 takes out by the names of fields and the numbers of elements. It has nothing that makes a
 * string of SQL of a document that is a string, so the text of a part is refused.
 */
final class H2Json {
    /** The codec of ways into documents, which are always literals and stand behind a document. */
    static final Codec<Object> WAYS =
            StandardCodecs.UNICODE.<Object>map(Object::toString, text -> text).withLiteral(H2Json::steps);

    private H2Json() {}

    static Renderers.Builder addTo(Renderers.Builder renderers) {
        return renderers
                .<JsonElement>on(JsonElement.class, H2Json::element)
                .<JsonValue<?>>on(JsonValue.class, H2Json::value);
    }

    private static String steps(Object way) {
        StringBuilder steps = new StringBuilder();
        for (Object step : way instanceof List<?> several ? several : List.of(way)) {
            if (step instanceof Integer index) {
                steps.append('[').append(index + 1).append(']');
            } else {
                steps.append(".\"")
                        .append(step.toString().replace("\"", "\"\""))
                        .append('"');
            }
        }
        return steps.toString();
    }

    private static void element(JsonElement element, SqlWriter out) {
        out.sql("(").operand(element.document(), Operators.COMMA).sql(")");
        out.withLiterals(() -> out.node(element.way()));
    }

    /** By way of the document's text, which is that of the number or boolean. */
    private static void value(JsonValue<?> value, SqlWriter out) {
        if (value.type().family() == TypeFamily.STRING) {
            throw out.unsupported(
                    "text of a part of a JSON document",
                    "select it by asJson() and take its text in Java, or compare as JSON");
        }
        out.sql("CAST(NULLIF(CAST(").node(value.element()).sql(" AS VARCHAR), 'null') AS ");
        out.sql(out.syntax().types().nameOf(value.type())).sql(")");
    }
}
