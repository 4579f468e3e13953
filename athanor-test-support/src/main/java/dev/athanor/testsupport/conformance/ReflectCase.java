package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database, and what the inspector tells of it.
 *
 * @param id the name that the lists know it by
 * @param area the part of the library that it is about
 * @param difficulty from 1 to 3
 * @param description what is inspected, in words
 * @param ddl the statements that make the database, on an empty in-memory SQLite
 * @param expected the answers, by the names of the inspector's calls
 * @param alsoRight other answers seen
 * @param orderNotFixed whether upstream iterates a set, so that lists are compared as multisets
 * @param recreate the CREATE TABLE texts after reflecting the whole database, or null
 * @param extra what further calls give, or null
 * @param extraError what further calls raise, or null
 */
public record ReflectCase(
        String id,
        String area,
        int difficulty,
        String description,
        List<String> ddl,
        Map<String, @Nullable Object> expected,
        List<Map<String, @Nullable Object>> alsoRight,
        boolean orderNotFixed,
        @Nullable List<String> recreate,
        @Nullable Object extra,
        @Nullable ExpectedError extraError)
        implements ConformanceCase {
    static ReflectCase of(JsonNode node) {
        return new ReflectCase(
                Json.text(node, "id", ""),
                Json.text(node, "area", ""),
                node.path("difficulty").asInt(),
                Json.text(node, "description", ""),
                Json.texts(node, "ddl"),
                JsonValues.map(node.path("expected")),
                Json.list(node.path("also_right"), "expected", JsonValues::map),
                node.path("order_not_fixed").asBoolean(),
                node.has("recreate") ? Json.texts(node, "recreate") : null,
                node.has("expr_value") ? JsonValues.decode(node.get("expr_value")) : null,
                Json.optional(node, "expr_raises", ExpectedError::of));
    }

    @Override
    public String family() {
        return "reflect";
    }

    @Override
    public String toString() {
        return id + ": " + description;
    }
}
