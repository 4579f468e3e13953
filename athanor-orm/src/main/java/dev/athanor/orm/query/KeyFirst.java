package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity in a select list with some of its attributes before the others, as select-in loading has it upstream. */
public final class KeyFirst extends Node implements Selectable<Object> {
    private final Mapping<?> mapping;
    private final List<Attribute<?, ?>> first;

    /**
     * Makes the element.
     *
     * @param mapping the entity's mapping
     * @param first the attributes that stand first
     */
    public KeyFirst(Mapping<?> mapping, List<? extends Attribute<?, ?>> first) {
        this.mapping = mapping;
        this.first = new ArrayList<>(first);
    }

    Mapping<?> mapping() {
        return mapping;
    }

    EntityLoad load(List<StatementOption> options) {
        return EntityLoad.of(options, mapping).withFirst(first);
    }

    @Override
    public KeyFirst node() {
        return this;
    }

    @Override
    public List<Attribute<?, ?>> selectedColumns() {
        return first;
    }

    @Override
    public @Nullable Object read(ColumnValues row, int first) {
        throw new IllegalStateException("entities are read by a session");
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(mapping);
        p.nodes(first);
        return this;
    }
}
