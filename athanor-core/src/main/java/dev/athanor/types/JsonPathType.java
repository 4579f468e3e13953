package dev.athanor.types;

import java.util.List;

/**
 * The type of a way into a JSON document: a {@link String} for a key, an {@link Integer} for an index, a {@link List} of these.
 * Most databases take it as a path of SQL/JSON. No column has it.
 */
public final class JsonPathType extends SqlType<Object> {
    /** The type. */
    public static final SqlType<Object> INSTANCE = new JsonPathType();

    private static final Codec<Object> PATH = StandardCodecs.UNICODE.map(JsonPathType::path, text -> text);

    private JsonPathType() {
        super(Object.class, TypeFamily.OTHER);
    }

    @Override
    public Codec<Object> codec(Codecs codecs) {
        return PATH;
    }

    /** The path of SQL/JSON, in which keys are quoted whatever they hold. */
    private static String path(Object way) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : way instanceof List<?> steps ? steps : List.of(way)) {
            if (step instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                String key = step.toString().replace("\\", "\\\\").replace("\"", "\\\"");
                path.append(".\"").append(key).append('"');
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return "JSON path";
    }
}
