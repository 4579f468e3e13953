package dev.athanor.sql;

import dev.athanor.types.Types;
import java.util.List;

/** Expressions in parentheses: a row that is compared as a whole, or the elements of a list. */
public final class RowValue extends Expr<Object> {
    private final List<Expr<?>> elements;

    RowValue(List<? extends Expr<?>> elements) {
        super(Types.OBJECT);
        this.elements = List.copyOf(elements);
    }

    /**
     * What the row consists of.
     *
     * @return the expressions in order
     */
    public List<Expr<?>> elements() {
        return elements;
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> newElements = p.nodes(elements);
        return p.changed() ? new RowValue(newElements) : this;
    }
}
