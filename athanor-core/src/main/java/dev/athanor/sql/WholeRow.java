package dev.athanor.sql;

import dev.athanor.types.Types;

/**
 * A row of a FROM clause as one value, which functions such as PostgreSQL's {@code row_to_json} take; made by
 * {@link FromClause#tableValued()}. SQLAlchemy's {@code TableValuedColumn}.
 */
public final class WholeRow extends ColumnRef<Object> {
    private final FromClause from;

    WholeRow(FromClause from) {
        super(Types.OBJECT);
        this.from = from;
    }

    @Override
    public String name() {
        return from.baseName();
    }

    @Override
    public FromClause from() {
        return from;
    }

    @Override
    protected Node parts(Parts p) {
        FromClause newFrom = p.node(from);
        return p.changed() ? new WholeRow(newFrom) : this;
    }
}
