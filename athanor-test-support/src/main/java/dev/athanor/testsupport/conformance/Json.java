package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a recorded case. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + text, e);
        }
    }

    static String quote(String text) {
        return MAPPER.valueToTree(text).toString();
    }

    static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    static String text(JsonNode node, String key, String otherwise) {
        String value = text(node, key);
        return value == null ? otherwise : value;
    }

    static <T> @Nullable T optional(JsonNode node, String key, Function<JsonNode, T> read) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : read.apply(value);
    }

    /** An absent array is an empty list. */
    static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        node.path(key).forEach(element -> values.add(read.apply(element)));
        return values;
    }

    static List<String> texts(JsonNode node, String key) {
        return list(node, key, JsonNode::asText);
    }

    /** An absent object is an empty map. */
    static <T> Map<String, T> map(JsonNode node, String key, Function<JsonNode, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        node.path(key).properties().forEach(entry -> values.put(entry.getKey(), read.apply(entry.getValue())));
        return values;
    }
}
