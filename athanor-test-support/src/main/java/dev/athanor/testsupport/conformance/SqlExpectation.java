package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one dialect makes of a construct. Which parts are there depends on the construct.
 *
 * @param sql the text of a statement, with named placeholders, or null
 * @param sqlWithCasts another right text, with a cast on each parameter, or null
 * @param binds the parameters in the order of their placeholders, a repeated one repeated
 * @param statements the texts of several DDL statements, or null
 * @param type the text of a type, or null
 * @param error the exception at construction or compilation, or null
 * @param warnings the classes of the warnings given
 * @param styles the statement in several parameter styles: text and order of names
 */
public record SqlExpectation(
        @Nullable String sql,
        @Nullable String sqlWithCasts,
        List<Bind> binds,
        @Nullable List<String> statements,
        @Nullable String type,
        @Nullable ExpectedError error,
        List<String> warnings,
        Map<String, Style> styles) {
    static SqlExpectation of(JsonNode node) {
        return new SqlExpectation(
                Json.text(node, "sql"),
                Json.text(node, "sql_psycopg_casts"),
                Json.list(node, "binds", bind -> new Bind(bind.get(0).asText(), JsonValues.decode(bind.get(1)))),
                node.has("statements") ? Json.texts(node, "statements") : null,
                Json.text(node, "type"),
                node.has("error") ? ExpectedError.of(node) : null,
                Json.texts(node, "warnings"),
                Json.map(node, "styles", Style::of));
    }

    /**
     * Gives the values in the order of the placeholders.
     *
     * @return the values, each may be a {@link Marker}
     */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        binds.forEach(bind -> values.add(bind.value()));
        return values;
    }

    /**
     * Gives the names in the order of the placeholders.
     *
     * @return the names
     */
    public List<String> names() {
        return binds.stream().map(Bind::name).toList();
    }

    /**
     * A statement in one parameter style.
     *
     * @param sql the text
     * @param order the names in positional order, or null if the style is a named one
     */
    public record Style(String sql, @Nullable List<String> order) {
        static Style of(JsonNode node) {
            List<String> order = node.path("order").isArray() ? Json.texts(node, "order") : null;
            return new Style(Json.text(node, "sql", ""), order);
        }
    }
}
