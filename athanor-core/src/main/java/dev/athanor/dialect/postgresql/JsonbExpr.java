package dev.athanor.dialect.postgresql;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.JsonElement;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operator;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.SpecialOperation;
import dev.athanor.sql.Sql;
import dev.athanor.types.Json;
import dev.athanor.types.JsonType;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;

/**
 * What only PostgreSQL can do with a JSON document; made by {@link #jsonb}. A family of operators of this kind is a class over an
 * expression, as users can write for types of their own.
 */
public final class JsonbExpr {
    /** JSON documents that PostgreSQL keeps taken apart, and which it can compare and index. */
    public static final SqlType<Json> JSONB = new JsonType(true);

    private static final Operator CONTAINS = comparison("@>");
    private static final Operator CONTAINED_BY = comparison("<@");
    private static final Operator HAS_KEY = comparison("?");
    private static final Operator HAS_ANY = comparison("?|");
    private static final Operator HAS_ALL = comparison("?&");
    private static final Operator DELETE_PATH = comparison("#-");
    private static final Operator PATH_EXISTS = comparison("@?");
    private static final Operator PATH_MATCH = comparison("@@");
    private static final Operator CONCAT = comparison("||");

    private final Expr<Json> document;

    private JsonbExpr(Expr<Json> document) {
        this.document = document;
    }

    private static Operator comparison(String symbol) {
        return Operator.custom(symbol).precedence(5);
    }

    /**
     * PostgreSQL's own operators on a JSON document. All but {@link #asText()} need one of type {@link #JSONB}.
     *
     * @param document the document, or a part of it made by {@link Sql#json}
     * @return what can be done with it
     */
    public static JsonbExpr jsonb(Operand<Json> document) {
        return new JsonbExpr(document.asExpr());
    }

    /**
     * A part as the text that PostgreSQL makes of it, {@code ->>} or {@code #>>}.
     *
     * @return the text
     * @throws ArgumentException when this is a whole document
     */
    public Expr<String> asText() {
        if (!(document instanceof JsonElement element)) {
            throw new ArgumentException(
                    "%s is a whole document; name a part of it by json(..).at(..)".formatted(document));
        }
        return new JsonText(element);
    }

    /**
     * Whether the document contains all that another has.
     *
     * @param other the other document
     * @return the condition
     */
    public Condition contains(Json other) {
        return new SpecialComparison(document, CONTAINS, Sql.literal(other, JSONB));
    }

    /**
     * Whether another document contains all that this one has.
     *
     * @param other the other document
     * @return the condition
     */
    public Condition containedBy(Json other) {
        return new SpecialComparison(document, CONTAINED_BY, Sql.literal(other, JSONB));
    }

    /**
     * Whether the document has a key.
     *
     * @param key the key
     * @return the condition
     */
    public Condition hasKey(String key) {
        return new SpecialComparison(document, HAS_KEY, Sql.literal(key, Types.TEXT));
    }

    /**
     * Whether the document has one of some keys.
     *
     * @param keys the keys
     * @return the condition
     */
    public Condition hasAny(String... keys) {
        return new SpecialComparison(document, HAS_ANY, Sql.literal(List.of(keys), Types.array(Types.TEXT)));
    }

    /**
     * Whether the document has each of some keys.
     *
     * @param keys the keys
     * @return the condition
     */
    public Condition hasAll(String... keys) {
        return new SpecialComparison(document, HAS_ALL, Sql.literal(List.of(keys), Types.array(Types.TEXT)));
    }

    /**
     * Whether a path leads to anything in the document.
     *
     * @param path a path in SQL/JSON's language, such as {@code $.tags[*] ? (@ == "new")}
     * @return the condition
     */
    public Condition pathExists(String path) {
        return new SpecialComparison(document, PATH_EXISTS, Sql.literal(path, PostgresqlTypes.JSONPATH));
    }

    /**
     * Whether a condition on the document holds.
     *
     * @param path a condition in SQL/JSON's language, such as {@code $.size > 3}
     * @return the condition, NULL when the path gives no truth value
     */
    public Condition pathMatch(String path) {
        return new SpecialComparison(document, PATH_MATCH, Sql.literal(path, PostgresqlTypes.JSONPATH));
    }

    /**
     * The document without what stands at a path.
     *
     * @param steps the keys on the way, or the numbers of elements
     * @return the document
     */
    public Expr<Json> deletePath(String... steps) {
        return new SpecialOperation<>(
                document, DELETE_PATH, Sql.literal(List.of(steps), Types.array(Types.TEXT)), JSONB);
    }

    /**
     * The document with another's keys added, whose values win.
     *
     * @param other the other document
     * @return the document
     */
    public Expr<Json> concat(Json other) {
        return new SpecialOperation<>(document, CONCAT, Sql.literal(other, JSONB), JSONB);
    }
}
