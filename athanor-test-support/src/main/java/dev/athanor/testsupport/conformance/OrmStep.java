package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario.
 *
 * @param words what is done
 * @param emitted what was sent to the database meanwhile, in order
 * @param results the values that the step's expressions gave, in order
 * @param raises the exceptions, in order
 * @param warnings the classes of the warnings given
 */
public record OrmStep(
        String words,
        List<Emission> emitted,
        List<@Nullable Object> results,
        List<ExpectedError> raises,
        List<String> warnings) {
    static OrmStep of(JsonNode node) {
        return new OrmStep(
                Json.text(node, "do", ""),
                Json.list(node, "emitted", Emission::of),
                JsonValues.list(node.path("results")),
                Json.list(node, "raises", ExpectedError::of),
                Json.texts(node, "warnings"));
    }
}
