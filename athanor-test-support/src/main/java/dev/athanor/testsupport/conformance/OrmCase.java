package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with a session, on an in-memory SQLite.
 *
 * @param id the name that the lists know it by
 * @param area the part of the library that it is about
 * @param difficulty from 1 to 3
 * @param description what it shows, in words
 * @param mapping the name of the mapping it uses
 * @param mappingWords what is mapped
 * @param sessionOptions the session's flags that are not the default
 * @param foreignKeysEnforced whether SQLite's pragma is on
 * @param dependsOnImmediateCollection whether it relies on reference counting: skip it, or keep the object reachable
 * @param given the rows that are there before, in words
 * @param steps the steps
 * @param alsoRight other courses seen
 * @param orderNotFixed whether upstream iterates a set, so that the rows of a batch are compared as multisets
 */
public record OrmCase(
        String id,
        String area,
        int difficulty,
        String description,
        String mapping,
        String mappingWords,
        Map<String, @Nullable Object> sessionOptions,
        boolean foreignKeysEnforced,
        boolean dependsOnImmediateCollection,
        String given,
        List<OrmStep> steps,
        List<List<OrmStep>> alsoRight,
        boolean orderNotFixed)
        implements ConformanceCase {
    static OrmCase of(JsonNode node) {
        return new OrmCase(
                Json.text(node, "id", ""),
                Json.text(node, "area", ""),
                node.path("difficulty").asInt(),
                Json.text(node, "description", ""),
                Json.text(node, "mapping", ""),
                Json.text(node, "mapping_words", ""),
                JsonValues.map(node.path("session_options")),
                node.path("foreign_keys_enforced").asBoolean(),
                node.path("depends_on_immediate_collection").asBoolean(),
                Json.text(node, "given", ""),
                Json.list(node, "steps", OrmStep::of),
                Json.list(node.path("also_right"), "steps", OrmCase::steps),
                node.path("order_not_fixed").asBoolean());
    }

    private static List<OrmStep> steps(JsonNode array) {
        List<OrmStep> found = new ArrayList<>();
        array.forEach(one -> found.add(OrmStep.of(one)));
        return found;
    }

    @Override
    public String family() {
        return "orm";
    }

    /** All courses that count as right. */
    List<List<OrmStep>> allSteps() {
        List<List<OrmStep>> all = new ArrayList<>();
        all.add(steps);
        all.addAll(alsoRight);
        return all;
    }

    @Override
    public String toString() {
        return id + ": " + description;
    }
}
