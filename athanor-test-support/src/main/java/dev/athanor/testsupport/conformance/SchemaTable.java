package dev.athanor.testsupport.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that the {@code sql} and {@code errors} cases use.
 *
 * @param name its name
 * @param schema its schema, or null
 * @param columns its columns
 * @param foreignKeys its foreign keys
 * @param seedRows the rows it holds at first
 */
public record SchemaTable(
        String name,
        @Nullable String schema,
        List<Column> columns,
        List<ForeignKey> foreignKeys,
        List<List<@Nullable Object>> seedRows) {
    static SchemaTable of(JsonNode node) {
        return new SchemaTable(
                Json.text(node, "name", ""),
                Json.text(node, "schema"),
                Json.list(node, "columns", Column::of),
                Json.list(node, "foreign_keys", ForeignKey::of),
                Json.list(node, "seed_rows", JsonValues::list));
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type, in SQLAlchemy's spelling
     * @param itemType the type of an array's items, or null
     * @param length its length, or null
     * @param precision its precision, or null
     * @param scale its scale, or null
     * @param nullable whether it takes null
     * @param primaryKey whether it is in the primary key
     * @param clientDefault the value that the client fills in, or null
     * @param serverDefault the SQL of the database's default, or null
     */
    public record Column(
            String name,
            String type,
            @Nullable String itemType,
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            boolean nullable,
            boolean primaryKey,
            @Nullable Object clientDefault,
            @Nullable String serverDefault) {
        static Column of(JsonNode node) {
            return new Column(
                    Json.text(node, "name", ""),
                    Json.text(node, "type", ""),
                    Json.text(node.path("item"), "type"),
                    Json.optional(node, "length", JsonNode::asInt),
                    Json.optional(node, "precision", JsonNode::asInt),
                    Json.optional(node, "scale", JsonNode::asInt),
                    node.path("nullable").asBoolean(),
                    node.path("primary_key").asBoolean(),
                    node.has("client_default") ? JsonValues.decode(node.get("client_default")) : null,
                    Json.text(node, "server_default"));
        }
    }

    /**
     * A foreign key.
     *
     * @param columns the columns that refer
     * @param refers the columns referred to, each as {@code table.column}
     */
    public record ForeignKey(List<String> columns, List<String> refers) {
        static ForeignKey of(JsonNode node) {
            return new ForeignKey(Json.texts(node, "columns"), Json.texts(node, "refers"));
        }
    }
}
