package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity in the select list of a lowered statement: the columns that its values come from. */
final class EntityProjection extends Node implements Selectable<Object> {
    private final List<Column<?>> columns = new ArrayList<>();

    EntityProjection(List<? extends Attribute<?, ?>> attributes) {
        for (Attribute<?, ?> attribute : attributes) {
            columns.add(attribute.column());
        }
    }

    EntityProjection(List<? extends Attribute<?, ?>> attributes, Table table) {
        for (Attribute<?, ?> attribute : attributes) {
            columns.add(table.c(attribute.column()));
        }
    }

    @Override
    public EntityProjection node() {
        return this;
    }

    @Override
    public List<Column<?>> selectedColumns() {
        return columns;
    }

    @Override
    public @Nullable Object read(ColumnValues row, int first) {
        throw new IllegalStateException("entities are read by a session");
    }

    @Override
    protected Node parts(Parts p) {
        p.nodes(columns);
        return this;
    }
}
