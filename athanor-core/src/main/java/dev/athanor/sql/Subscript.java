package dev.athanor.sql;

import dev.athanor.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * An element of an array, or some elements in a row; made by {@link ArrayExpr}. An UPDATE can assign to it.
 *
 * @param <T> the Java class of its value
 */
public final class Subscript<T> extends Expr<T> implements Settable<T> {
    private final Expr<?> array;
    private final Expr<?> from;
    private final @Nullable Expr<?> to;

    /**
     * Creates a part.
     *
     * @param array what it is a part of
     * @param type the type of the part
     * @param from its place, or that of its first element
     * @param to the place of its last element, or null for a single one
     */
    public Subscript(Expr<?> array, SqlType<T> type, Expr<?> from, @Nullable Expr<?> to) {
        super(type);
        this.array = array;
        this.from = from;
        this.to = to;
    }

    /** The value is a parameter of its own, where that of a column is known by the column's name. */
    @Override
    public Assignment to(@Nullable T value) {
        return new Assignment(this, Bind.of("param", type(), value));
    }

    /**
     * The array.
     *
     * @return the expression
     */
    public Expr<?> array() {
        return array;
    }

    /**
     * The place of the element or of the first one.
     *
     * @return the place, from 1
     */
    public Expr<?> from() {
        return from;
    }

    /**
     * The place of the last element.
     *
     * @return the place, or null for one element
     */
    public @Nullable Expr<?> to() {
        return to;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        Expr<?> newArray = p.node(array);
        Expr<?> newFrom = p.node(from);
        Expr<?> newTo = p.optional(to);
        return p.changed() ? new Subscript<>(newArray, type(), newFrom, newTo) : this;
    }
}
