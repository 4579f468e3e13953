package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a session or connection sent to the database. */
public sealed interface Emission {
    /**
     * Describes a step of a transaction.
     *
     * @param text {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK} or the text of a savepoint statement
     * @return the emission
     */
    static Emission tx(String text) {
        return new Tx(text);
    }

    /**
     * Describes a statement that was executed once.
     *
     * @param sql its text
     * @param params its values in order
     * @return the emission
     */
    static Emission statement(String sql, List<? extends @Nullable Object> params) {
        return new Statement(sql, List.of(copy(params)), false);
    }

    /**
     * Describes a statement that was executed as one batch, whether row by row or as one INSERT of several rows.
     *
     * @param sql its text
     * @param rows the values of each row, in order
     * @return the emission
     */
    static Emission batch(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        List<List<@Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(copy(row)));
        return new Statement(sql, copies, true);
    }

    /** Reads a record; a batch of which each part was recorded apart has its values flat. */
    static Emission of(JsonNode node) {
        if (node.has("tx")) {
            return tx(node.get("tx").asText());
        }
        String sql = Json.text(node, "sql", "");
        JsonNode params = node.path("params");
        boolean many = node.path("many").asBoolean();
        boolean rows = many && !params.isEmpty() && params.get(0).isArray();
        return new Statement(
                sql, rows ? Json.list(node, "params", JsonValues::list) : List.of(JsonValues.list(params)), many);
    }

    private static List<@Nullable Object> copy(List<? extends @Nullable Object> params) {
        return Collections.unmodifiableList(new ArrayList<>(params));
    }

    /**
     * A step of a transaction.
     *
     * @param text {@code BEGIN}, {@code COMMIT}, {@code ROLLBACK} or the text of a savepoint statement
     */
    record Tx(String text) implements Emission {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A statement.
     *
     * @param sql its text
     * @param rows the values of each row, in order; one row if it is no batch
     * @param many whether it is a batch
     */
    record Statement(String sql, List<List<@Nullable Object>> rows, boolean many) implements Emission {
        @Override
        public String toString() {
            return sql + "  " + (many ? "batch " + Values.show(rows) : Values.show(rows.get(0)));
        }
    }
}
