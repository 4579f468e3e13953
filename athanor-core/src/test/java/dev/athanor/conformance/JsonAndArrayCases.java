package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.dialect.mysql.MatchAgainst.match;
import static dev.athanor.dialect.postgresql.HstoreExpr.hstore;
import static dev.athanor.dialect.postgresql.JsonbExpr.JSONB;
import static dev.athanor.dialect.postgresql.JsonbExpr.jsonb;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.arrayOf;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.types.Json;
import dev.athanor.types.Types;
import java.util.Map;

/** JSON documents and arrays. Not spelled: hstore. */
final class JsonAndArrayCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-json_array-001",
                    () -> select(json(documents.data).at("name").asJson()))
            .add(
                    "sql-json_array-005",
                    () -> select(documents.body)
                            .where(json(documents.data).at("name").asText().eq("x")))
            .add(
                    "sql-json_array-006",
                    () -> select(documents.body)
                            .where(json(documents.data).at("n").asInteger().gt(3)))
            .add(
                    "sql-json_array-008",
                    () -> select(
                            json(documents.data).at("n").asDouble(),
                            json(documents.data).at("n").asNumeric(10, 2)))
            .add(
                    "sql-json_array-009",
                    () -> select(
                            json(documents.data).path("a", "b").asJson(),
                            json(documents.data).path("a", "b", 0).asText()))
            .add(
                    "sql-json_array-010",
                    () -> select(documents.body)
                            .where(
                                    json(documents.data).at("a").asJson().eq(Json.of("{\"b\": 1}")),
                                    json(documents.data).at("z").asJson().eq(Json.NULL)))
            .add(
                    "sql-json_array-011",
                    () -> select(documents.body)
                            .where(json(documents.data).at("zz").asJson().isNull()))
            .add(
                    "sql-json_array-012",
                    () -> select(json(documents.data).at("name").asJson().cast(VARCHAR)))
            .add("sql-json_array-016", () -> {
                var d = literalColumn("d", Types.JSON);
                return select(
                        jsonb(json(d).at("a")).asText(),
                        jsonb(json(d).path("a", "b")).asText(),
                        jsonb(json(d).at("n")).asText().cast(INTEGER));
            })
            .add("sql-json_array-017", () -> {
                var d = literalColumn("d", JSONB);
                return select(
                        json(d).at("a").asJson(),
                        json(d).at("a").at("b").asJson(),
                        json(d).path("x", "y").asJson());
            })
            .add("sql-json_array-018", () -> select(array(documents.scores).at(2)))
            .add("sql-json_array-019", () -> select(array(documents.scores).slice(2, 4)))
            .add("sql-json_array-020", () -> {
                var scores = array(documents.scores);
                return select(documents.id).where(scores.any(5), scores.value(7).lt(scores.all()));
            })
            .add("sql-json_array-022", () -> {
                var tags = array(documents.tags.cast(Types.array(VARCHAR)));
                return select(documents.id).where(tags.contains("a"), tags.containedBy("a", "b"), tags.overlap("c"));
            })
            .add("sql-json_array-025", () -> {
                var a = arrayOf(literal(1), literal(2));
                return select(array(a).concat(arrayOf(literal(3))), a.eq(literalColumn("z", Types.array(INTEGER))));
            })
            .add(
                    "sql-json_array-031",
                    () -> select(match("edda", users.name, users.fullname).inBooleanMode()))
            .add("sql-json_array-027", () -> {
                var h = hstore(literalColumn("h", PostgresqlTypes.HSTORE));
                return select(h.at("k"), h.hasKey("a"), h.contains(Map.of("a", "b")), h.keys());
            });

    private JsonAndArrayCases() {}
}
