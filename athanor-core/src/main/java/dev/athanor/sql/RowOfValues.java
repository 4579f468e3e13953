package dev.athanor.sql;

import java.util.List;

/** A row of a {@link ValuesQuery}. */
public final class RowOfValues extends Node {
    private final List<Expr<?>> values;

    RowOfValues(List<Expr<?>> values) {
        this.values = List.copyOf(values);
    }

    /**
     * The values.
     *
     * @return one expression per column
     */
    public List<Expr<?>> values() {
        return values;
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> newValues = p.nodes(values);
        return p.changed() ? new RowOfValues(newValues) : this;
    }
}
