package dev.athanor.compile;

import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.sql.ArrayLiteral;
import dev.athanor.sql.Infix;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.JsonValue;
import dev.athanor.sql.Operators;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.SpecialOperation;
import dev.athanor.sql.Subscript;

/** Parts of JSON documents and arrays, for which databases have nothing in common. */
public final class JsonRenderers {
    private JsonRenderers() {}

    /** The default: a database has none of it until its dialect says how. */
    static void register(Renderers.Builder renderers) {
        renderers
                .<JsonElement>on(JsonElement.class, (element, out) -> {
                    throw unsupported("parts of JSON documents", out);
                })
                .<JsonValue<?>>on(JsonValue.class, (value, out) -> {
                    throw unsupported("parts of JSON documents", out);
                })
                .<Subscript<?>>on(Subscript.class, (subscript, out) -> {
                    throw unsupported("elements of arrays", out);
                })
                .<ArrayLiteral<?>>on(ArrayLiteral.class, (array, out) -> {
                    throw unsupported("arrays", out);
                })
                .<SpecialComparison>on(SpecialComparison.class, (comparison, out) -> {
                    throw unsupported(operator(comparison), out);
                })
                .<SpecialOperation<?>>on(SpecialOperation.class, (operation, out) -> {
                    throw unsupported(operator(operation), out);
                });
    }

    private static String operator(Infix infix) {
        return "operator %s between %s and %s"
                .formatted(infix.operator(), infix.left().type(), infix.right().type());
    }

    private static UnsupportedCompilationException unsupported(String construct, SqlWriter out) {
        return new UnsupportedCompilationException(
                "Dialect '%s' has no %s; read the whole value and look into it in Java"
                        .formatted(out.syntax().dialect(), construct));
    }

    /**
     * The form {@code JSON_EXTRACT(document, path)}.
     *
     * @param element a part of a document
     * @param out where to
     */
    public static void extract(JsonElement element, SqlWriter out) {
        out.sql("JSON_EXTRACT(").operand(element.document(), Operators.COMMA);
        out.sql(", ").node(element.way()).sql(")");
    }

    /**
     * The form {@code ARRAY[x, y]}.
     *
     * @param array an array
     * @param out where to
     */
    public static void array(ArrayLiteral<?> array, SqlWriter out) {
        out.sql("ARRAY[")
                .list(array.elements(), ", ", element -> out.untyped(element, Operators.COMMA))
                .sql("]");
    }
}
