package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * The only column of a function in a FROM, which goes by the function's alias.
 *
 * @param <T> the Java class of its values
 */
public final class ColumnValued<T> extends ColumnRef<T> {
    private final TableValued from;

    ColumnValued(TableValued from, SqlType<T> type) {
        super(type);
        this.from = from;
    }

    @Override
    public String name() {
        return from.baseName();
    }

    @Override
    public TableValued from() {
        return from;
    }

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        TableValued newFrom = p.node(from);
        return p.changed() ? new ColumnValued<>(newFrom, type()) : this;
    }
}
