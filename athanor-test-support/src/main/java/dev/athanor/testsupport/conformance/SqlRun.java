package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What executing a statement on the seed rows in SQLite gives. The parts that were not recorded are null, and are not compared.
 *
 * @param keys the names of the columns returned, or null
 * @param rows the rows returned, or null
 * @param ordered whether the order of the rows counts
 * @param rowcount the number of rows that a DML statement touched, or null
 * @param tableAfter the table's rows afterwards, ordered by primary key, or null
 */
public record SqlRun(
        @Nullable List<String> keys,
        @Nullable List<List<@Nullable Object>> rows,
        boolean ordered,
        @Nullable Integer rowcount,
        @Nullable List<List<@Nullable Object>> tableAfter) {
    static SqlRun of(JsonNode node) {
        return new SqlRun(
                node.has("keys") ? Json.texts(node, "keys") : null,
                node.has("rows") ? Json.list(node, "rows", JsonValues::list) : null,
                node.path("ordered").asBoolean(),
                Json.optional(node, "rowcount", JsonNode::asInt),
                node.has("table_after") ? Json.list(node, "table_after", JsonValues::list) : null);
    }

    /**
     * Describes what a query returned.
     *
     * @param keys the names of the columns
     * @param rows the rows
     * @return the outcome to compare
     */
    public static SqlRun returned(List<String> keys, List<? extends List<? extends @Nullable Object>> rows) {
        return new SqlRun(keys, copy(rows), false, null, null);
    }

    /**
     * Describes what a DML statement did.
     *
     * @param rowcount the number of rows touched
     * @param tableAfter the table's rows afterwards, ordered by primary key
     * @return the outcome to compare
     */
    public static SqlRun changed(int rowcount, List<? extends List<? extends @Nullable Object>> tableAfter) {
        return new SqlRun(null, null, false, rowcount, copy(tableAfter));
    }

    private static List<List<@Nullable Object>> copy(List<? extends List<? extends @Nullable Object>> rows) {
        List<List<@Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(new ArrayList<>(row)));
        return copies;
    }
}
