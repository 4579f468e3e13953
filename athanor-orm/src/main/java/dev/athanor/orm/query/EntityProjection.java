package dev.athanor.orm.query;

import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities in the select list of a lowered statement: the columns that their values come from. */
final class EntityProjection extends Node implements Selectable<Object> {
    private final List<Expr<?>> columns;

    EntityProjection(List<? extends Expr<?>> columns) {
        this.columns = new ArrayList<>(columns);
    }

    @Override
    public EntityProjection node() {
        return this;
    }

    @Override
    public List<Expr<?>> selectedColumns() {
        return columns;
    }

    @Override
    public @Nullable Object read(ColumnValues row, int first) {
        throw new IllegalStateException("entities are read by a session");
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> walked = p.nodes(columns);
        return p.changed() ? new EntityProjection(walked) : this;
    }
}
