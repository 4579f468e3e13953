package dev.athanor.dialect.postgresql;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Func;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operator;
import dev.athanor.sql.SpecialComparison;
import dev.athanor.sql.SpecialOperation;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Subscript;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators on a column of {@link PostgresqlTypes#HSTORE}; made by {@link #hstore}. */
public final class HstoreExpr implements Operand<Map<String, @Nullable String>> {
    private static final SqlType<List<String>> KEYS = Types.array(Types.TEXT);
    private static final Operator CONTAINS = operator("@>");
    private static final Operator CONTAINED_BY = operator("<@");
    private static final Operator HAS_KEY = operator("?");
    private static final Operator HAS_ANY = operator("?|");
    private static final Operator HAS_ALL = operator("?&");
    private static final Operator CONCAT = operator("||");

    private final Expr<Map<String, @Nullable String>> map;

    private HstoreExpr(Expr<Map<String, @Nullable String>> map) {
        this.map = map;
    }

    private static Operator operator(String symbol) {
        return Operator.custom(symbol).precedence(5);
    }

    /**
     * The operators on a map of strings.
     *
     * @param map the map
     * @return what can be done with it
     */
    public static HstoreExpr hstore(Operand<Map<String, @Nullable String>> map) {
        return new HstoreExpr(map.asExpr());
    }

    /**
     * The value of a key, which an UPDATE can assign to; PostgreSQL 14 or later.
     *
     * @param key the key
     * @return the value, NULL when there is none
     */
    public Subscript<String> at(String key) {
        return new Subscript<>(map, Types.TEXT, text(key), null);
    }

    /**
     * Whether there is a key.
     *
     * @param key the key
     * @return the condition
     */
    public Condition hasKey(String key) {
        return new SpecialComparison(map, HAS_KEY, text(key));
    }

    /**
     * Whether there is one of some keys.
     *
     * @param keys the keys
     * @return the condition
     */
    public Condition hasAny(String... keys) {
        return new SpecialComparison(map, HAS_ANY, keys(keys));
    }

    /**
     * Whether there is each of some keys.
     *
     * @param keys the keys
     * @return the condition
     */
    public Condition hasAll(String... keys) {
        return new SpecialComparison(map, HAS_ALL, keys(keys));
    }

    /**
     * Whether a key has a value that is not null.
     *
     * @param key the key
     * @return the condition
     */
    public Func<Boolean> defined(String key) {
        return Sql.func("defined", Types.BOOLEAN, map, text(key));
    }

    /**
     * Whether all entries of another map are there.
     *
     * @param other the other map
     * @return the condition
     */
    public Condition contains(Map<String, @Nullable String> other) {
        return new SpecialComparison(map, CONTAINS, literal(other));
    }

    /**
     * Whether all entries are in another map.
     *
     * @param other the other map
     * @return the condition
     */
    public Condition containedBy(Map<String, @Nullable String> other) {
        return new SpecialComparison(map, CONTAINED_BY, literal(other));
    }

    /**
     * The map with another's entries added, whose values win.
     *
     * @param other the other map
     * @return the map
     */
    public Expr<Map<String, @Nullable String>> concat(Map<String, @Nullable String> other) {
        return new SpecialOperation<>(map, CONCAT, literal(other), map.type());
    }

    /**
     * The map without some keys.
     *
     * @param keys the keys
     * @return the map
     */
    public Func<Map<String, @Nullable String>> delete(String... keys) {
        return Sql.func("delete", map.type(), map, keys(keys));
    }

    /**
     * The map with some keys only.
     *
     * @param keys the keys
     * @return the map
     */
    public Func<Map<String, @Nullable String>> slice(String... keys) {
        return Sql.func("slice", map.type(), map, keys(keys));
    }

    /**
     * The keys.
     *
     * @return an array of them
     */
    public Func<List<String>> keys() {
        return Sql.func("akeys", KEYS, map);
    }

    /**
     * The values.
     *
     * @return an array of them
     */
    public Func<List<String>> values() {
        return Sql.func("avals", KEYS, map);
    }

    /**
     * The map.
     *
     * @return the expression
     */
    @Override
    public Expr<Map<String, @Nullable String>> asExpr() {
        return map;
    }

    private static Expr<String> text(String key) {
        return Sql.literal(key, Types.TEXT);
    }

    private static Expr<List<String>> keys(String... keys) {
        return Sql.literal(List.of(keys), KEYS);
    }

    private Expr<Map<String, @Nullable String>> literal(Map<String, @Nullable String> other) {
        return Sql.literal(other, map.type());
    }
}
