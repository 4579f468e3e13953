package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Json;
import dev.athanor.types.JsonPathType;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.util.List;

/** The operators on a JSON document; made by {@link Sql#json}. */
public final class JsonExpr implements Operand<Json> {
    private final Expr<Json> document;

    JsonExpr(Expr<Json> document) {
        if (document.type().family() != TypeFamily.JSON) {
            throw new ArgumentException(
                    "json(..) needs a JSON document, but %s is of type %s".formatted(document, document.type()));
        }
        this.document = document;
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @return that part of the document, absent where there is no such key
     */
    public JsonExpr at(String key) {
        return part(key, false);
    }

    /**
     * The element at an index.
     *
     * @param index the index, from 0
     * @return that part of the document, absent where there is no such element
     */
    public JsonExpr at(int index) {
        return part(index, false);
    }

    /**
     * What a path leads to.
     *
     * @param steps keys and indexes
     * @return that part of the document, absent where the path leads nowhere
     * @throws ArgumentException when a step is neither a string nor an integer
     */
    public JsonExpr path(Object... steps) {
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new ArgumentException("A path in a JSON document has keys and indexes, not %s".formatted(step));
            }
        }
        return part(List.of(steps), true);
    }

    private JsonExpr part(Object way, boolean path) {
        Bind<Object> bind = Bind.of(document.bindName(), JsonPathType.INSTANCE, way);
        return new JsonExpr(new JsonElement(document, document.type(), bind, path));
    }

    /**
     * The part as a document.
     *
     * @return the expression, which is NULL where the part is absent, and JSON's null where that is there
     */
    public Expr<Json> asJson() {
        return document;
    }

    /**
     * The part as a document.
     *
     * @return the expression
     */
    @Override
    public Expr<Json> asExpr() {
        return document;
    }

    /**
     * The part as a string.
     *
     * @return the string without quotes; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<String> asText() {
        return as(Types.VARCHAR);
    }

    /**
     * The part as a whole number.
     *
     * @return the number; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<Integer> asInteger() {
        return as(Types.INTEGER);
    }

    /**
     * The part as a whole number of 64 bits.
     *
     * @return the number; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<Long> asLong() {
        return as(Types.BIGINT);
    }

    /**
     * The part as a floating point number.
     *
     * @return the number; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<Double> asDouble() {
        return as(Types.FLOAT);
    }

    /**
     * The part as a decimal number.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the number; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<BigDecimal> asNumeric(int precision, int scale) {
        return as(Types.numeric(precision, scale));
    }

    /**
     * The part as a truth value.
     *
     * @return the value; NULL for JSON's null
     * @throws ArgumentException when this is a whole document
     */
    public Expr<Boolean> asBoolean() {
        return as(Types.BOOLEAN);
    }

    private <T> Expr<T> as(SqlType<T> type) {
        if (!(document instanceof JsonElement element)) {
            throw new ArgumentException(
                    "%s is a whole document; name a part of it by at(..) or path(..)".formatted(document));
        }
        return new JsonValue<>(element, type);
    }
}
