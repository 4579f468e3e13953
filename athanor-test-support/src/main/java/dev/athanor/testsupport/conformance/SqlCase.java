package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A construct, and the SQL that each dialect makes of it.
 *
 * @param id the name that the lists know it by
 * @param area the part of the library that it is about
 * @param difficulty from 1 to 3
 * @param description what is built, in words
 * @param schema the tables it uses: {@code core}, {@code inline} or {@code none}
 * @param options how it is compiled
 * @param expected the answer of each dialect that was asked
 * @param alsoRight other answers seen, for each dialect
 * @param orderNotFixed whether upstream iterates a set, so that lists are compared as multisets
 * @param sqliteRun what executing it on the seed rows gives, or null if it was not run
 */
public record SqlCase(
        String id,
        String area,
        int difficulty,
        String description,
        String schema,
        Options options,
        Map<String, SqlExpectation> expected,
        Map<String, List<SqlExpectation>> alsoRight,
        boolean orderNotFixed,
        @Nullable SqlRun sqliteRun)
        implements ConformanceCase {
    static SqlCase of(JsonNode node) {
        return new SqlCase(
                Json.text(node, "id", ""),
                Json.text(node, "area", ""),
                node.path("difficulty").asInt(),
                Json.text(node, "description", ""),
                Json.text(node, "schema", ""),
                Options.of(node.path("options")),
                Json.map(node, "expected", SqlExpectation::of),
                Json.map(node.path("also_right"), "expected", SqlCase::expectations),
                node.path("order_not_fixed").asBoolean(),
                Json.optional(node, "sqlite_run", SqlRun::of));
    }

    private static List<SqlExpectation> expectations(JsonNode array) {
        List<SqlExpectation> found = new ArrayList<>();
        array.forEach(one -> found.add(SqlExpectation.of(one)));
        return found;
    }

    @Override
    public String family() {
        return "sql";
    }

    /**
     * Gives the dialects that were asked.
     *
     * @return their names, {@code default} among them
     */
    public List<String> dialects() {
        return List.copyOf(expected.keySet());
    }

    /**
     * Gives one dialect's answer.
     *
     * @param dialect the dialect's name
     * @return the answer
     * @throws IllegalArgumentException if the dialect was not asked
     */
    public SqlExpectation expected(String dialect) {
        SqlExpectation found = expected.get(dialect);
        if (found == null) {
            throw new IllegalArgumentException(id + " was not asked of " + dialect + ", only of " + expected.keySet());
        }
        return found;
    }

    /** All answers that count as right. */
    List<SqlExpectation> allExpected(String dialect) {
        List<SqlExpectation> all = new ArrayList<>();
        all.add(expected(dialect));
        all.addAll(alsoRight.getOrDefault(dialect, List.of()));
        return all;
    }

    @Override
    public String toString() {
        return id + ": " + description;
    }

    /**
     * How a construct is compiled.
     *
     * @param literal whether values stand in the text as literals
     * @param keys the column keys given at compile time, or null
     * @param translate the schema translate map; the key {@code None} stands for no schema
     * @param styles the parameter styles asked for
     */
    public record Options(
            boolean literal, @Nullable List<String> keys, Map<String, String> translate, List<String> styles) {
        static Options of(JsonNode node) {
            return new Options(
                    node.path("literal").asBoolean(),
                    node.has("keys") ? Json.texts(node, "keys") : null,
                    Json.map(node, "translate", JsonNode::asText),
                    Json.texts(node, "styles"));
        }
    }
}
