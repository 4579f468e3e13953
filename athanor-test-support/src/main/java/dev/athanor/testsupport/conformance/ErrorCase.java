package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something refused or warned of.
 *
 * @param id the name that the lists know it by
 * @param area the part of the library that it is about
 * @param difficulty from 1 to 3
 * @param description what is tried, in words
 * @param given the words for tables, mapping and rows: {@code schema}, {@code mapping} and what they hold
 * @param warning whether it is only warned of, and the operation goes on
 * @param expected the exception
 * @param builtin whether upstream raises one of Python's own, so that the Java counterpart is free
 * @param wraps the class of the driver's exception that it wraps, or null
 * @param statement the statement that the exception carries, or null
 * @param params the parameters that it carries, or null
 * @param mentions what the message names, ignoring case
 */
public record ErrorCase(
        String id,
        String area,
        int difficulty,
        String description,
        String given,
        boolean warning,
        ExpectedError expected,
        boolean builtin,
        @Nullable String wraps,
        @Nullable String statement,
        @Nullable List<@Nullable Object> params,
        List<String> mentions)
        implements ConformanceCase {
    static ErrorCase of(JsonNode node) {
        JsonNode expected = node.path("expected");
        List<String> given = new ArrayList<>();
        for (String key : List.of("schema", "mapping", "mapping_words", "given")) {
            if (node.has(key)) {
                given.add(key.replace('_', ' ') + ": " + node.get(key).asText());
            }
        }
        return new ErrorCase(
                Json.text(node, "id", ""),
                Json.text(node, "area", ""),
                node.path("difficulty").asInt(),
                Json.text(node, "description", ""),
                String.join("; ", given),
                "warning".equals(Json.text(node, "kind")),
                ExpectedError.of(expected),
                expected.has("python_builtin"),
                Json.text(expected, "wraps"),
                Json.text(expected, "statement"),
                Json.optional(expected, "params", JsonValues::list),
                Json.texts(node, "message_mentions"));
    }

    @Override
    public String family() {
        return "errors";
    }

    @Override
    public String toString() {
        return id + ": " + description;
    }
}
