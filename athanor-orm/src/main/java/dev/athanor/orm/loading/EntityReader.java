package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.PopulateExisting;
import dev.athanor.orm.state.CompositeId;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.ColumnValues;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of one mapping from the rows of one result. An entity that the session has already is given again, and
 * only what it lacks is filled in.
 */
final class EntityReader implements ElementReader {
    private final Mapping<?> mapping;
    private final LoadContext context;
    private final IdentityMap.Keys keys;
    private final LoadSource source;
    private final int first;
    private final int[] slots;
    private final int[] keyColumns;
    private final int onlyKeyColumn;
    private final SqlType<?>[] keyTypes;
    // What has its values from this result already; null when it overwrites nothing.
    private final @Nullable Set<InstanceState> overwritten;

    /** For an entity whose first column stands at a position of the result's rows. */
    EntityReader(EntityColumns columns, int first, LoadContext context, LoadSource source) {
        this.mapping = columns.mapping();
        this.first = first;
        this.context = context;
        this.source = source;
        this.overwritten =
                PopulateExisting.in(source.options()) ? Collections.newSetFromMap(new IdentityHashMap<>()) : null;
        this.keys = context.identityMap().of(mapping.hierarchy());
        this.slots = columns.slots();
        this.keyColumns = columns.keyColumns();
        this.keyTypes = columns.keyTypes();
        this.onlyKeyColumn = keyColumns.length == 1 ? first + keyColumns[0] : -1;
    }

    @Override
    public @Nullable Object read(ColumnValues row) {
        // A key of one column is read once, for the identity map and for the entity.
        Object key = onlyKeyColumn < 0 ? null : row.value(onlyKeyColumn);
        Object id = onlyKeyColumn < 0 ? compositeId(row) : key == null ? null : Ids.normalised(keyTypes[0], key);
        if (id == null) {
            return null; // the missing side of an outer join
        }
        InstanceState known = keys.get(id);
        Entity entity = known == null ? null : known.get();
        if (known == null || entity == null) {
            return load(row, id, key);
        }
        if (known.lifeCycle() == LifeCycle.PERSISTENT) {
            if (overwritten == null) {
                fillIn(known, entity, row);
            } else if (overwritten.add(known)) {
                overwrite(known, entity, row);
            }
        }
        return entity;
    }

    private @Nullable Object compositeId(ColumnValues row) {
        List<Object> parts = new ArrayList<>(keyColumns.length);
        for (int i = 0; i < keyColumns.length; i++) {
            Object part = row.value(first + keyColumns[i]);
            if (part == null) {
                return null;
            }
            parts.add(Ids.normalised(keyTypes[i], part));
        }
        return new CompositeId(parts);
    }

    private Entity load(ColumnValues row, Object id, @Nullable Object key) {
        @Nullable Object[] values = mapping.hierarchy().loadedValues();
        for (int i = 0; i < slots.length; i++) {
            int column = first + i;
            values[slots[i]] = column == onlyKeyColumn ? key : row.value(column);
        }
        Entity entity = (Entity) mapping.newEntity();
        InstanceState state = InstanceState.loaded(entity, mapping, values, context.owner(), id, source);
        keys.put(state);
        if (overwritten != null) {
            overwritten.add(state);
        }
        return entity;
    }

    private void overwrite(InstanceState state, Entity entity, ColumnValues row) {
        @Nullable Object[] values = state.writableValues(entity);
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = row.value(first + i);
        }
        state.expireRelations(entity);
        state.clean();
        context.owner().unmodified(state);
    }

    private void fillIn(InstanceState state, Entity entity, ColumnValues row) {
        for (int i = 0; i < slots.length; i++) {
            if (state.valueAt(entity, slots[i]) instanceof Absent) {
                state.writableValues(entity)[slots[i]] = row.value(first + i);
            }
        }
    }
}
