package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.List;

/**
 * An array made of expressions; made by {@link Sql#arrayOf}.
 *
 * @param <T> the Java class of the elements
 */
public final class ArrayLiteral<T> extends Expr<List<T>> {
    private final List<Expr<?>> elements;

    ArrayLiteral(SqlType<List<T>> type, List<Expr<?>> elements) {
        super(type);
        this.elements = elements;
    }

    /**
     * What the array consists of.
     *
     * @return the expressions in order
     */
    public List<Expr<?>> elements() {
        return elements;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        List<Expr<?>> newElements = p.nodes(elements);
        return p.changed() ? new ArrayLiteral<>(type(), newElements) : this;
    }
}
