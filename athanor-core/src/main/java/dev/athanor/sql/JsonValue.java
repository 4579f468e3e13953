package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * A part of a JSON document as a value of SQL; JSON's null is NULL.
 *
 * @param <T> the Java class of the value
 */
public final class JsonValue<T> extends Expr<T> {
    private final JsonElement element;

    JsonValue(JsonElement element, SqlType<T> type) {
        super(type);
        this.element = element;
    }

    /**
     * The part of the document.
     *
     * @return the element
     */
    public JsonElement element() {
        return element;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        JsonElement newElement = p.node(element);
        return p.changed() ? new JsonValue<>(newElement, type()) : this;
    }
}
