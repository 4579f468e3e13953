package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rows that must go before others are written, which take their unique values. */
final class Conflicts {
    private record Taken(Constraint constraint, List<Object> values) {}

    private Conflicts() {}

    /** New rows that have the primary keys of removed ones, with those. */
    static Map<InstanceState, InstanceState> samePrimaryKeys(
            Collection<InstanceState> removed, Collection<InstanceState> created) {
        Map<Taken, InstanceState> keys = new HashMap<>();
        for (InstanceState gone : removed) {
            Constraint key = key(gone);
            List<Object> values = key == null ? null : values(gone, key, true);
            if (key != null && values != null) {
                keys.put(new Taken(key, values), gone);
            }
        }
        Map<InstanceState, InstanceState> same = new LinkedHashMap<>();
        for (InstanceState state : keys.isEmpty() ? List.<InstanceState>of() : created) {
            Constraint key = key(state);
            List<Object> values = key == null ? null : values(state, key, false);
            InstanceState gone = key == null || values == null ? null : keys.get(new Taken(key, values));
            if (gone != null && gone.mapping() == state.mapping()) {
                same.put(state, gone);
            }
        }
        return same;
    }

    private static @Nullable Constraint key(InstanceState state) {
        for (Constraint constraint : state.mapping().table().constraints()) {
            if (constraint instanceof PrimaryKeyConstraint) {
                return constraint;
            }
        }
        return null;
    }

    /** Removed rows whose unique values others take. */
    static Set<InstanceState> inTheWay(Collection<InstanceState> removed, Collection<InstanceState> saved) {
        Map<Taken, InstanceState> taken = new HashMap<>();
        for (InstanceState gone : removed) {
            for (Constraint constraint : gone.mapping().table().constraints()) {
                List<Object> values = values(gone, constraint, true);
                if (values != null) {
                    taken.put(new Taken(constraint, values), gone);
                }
            }
        }
        Set<InstanceState> found = new LinkedHashSet<>();
        for (InstanceState state : taken.isEmpty() ? List.<InstanceState>of() : saved) {
            for (Constraint constraint : state.mapping().table().constraints()) {
                List<Object> values = values(state, constraint, false);
                InstanceState gone = values == null ? null : taken.get(new Taken(constraint, values));
                if (gone != null) {
                    found.add(gone);
                }
            }
        }
        return found;
    }

    /** The values that a row has, or is to have, under a unique constraint; null when it is none or one is null. */
    private static @Nullable List<Object> values(InstanceState state, Constraint constraint, boolean committed) {
        List<String> columns = constraint instanceof UniqueConstraint unique
                ? unique.columnNames()
                : constraint instanceof PrimaryKeyConstraint key ? key.columnNames() : List.of();
        Mapping<?> mapping = state.mapping();
        List<Object> values = new ArrayList<>();
        for (String name : columns) {
            Attribute<?, ?> attribute = mapping.attributeOf(mapping.table().columnNamed(name));
            Object value = committed
                    ? state.committedValue(Rows.entity(state), attribute.slot())
                    : state.valueAt(Rows.entity(state), attribute.slot());
            if (value == null || value instanceof Absent) {
                return null;
            }
            values.add(Rows.normalised(attribute, value));
        }
        return values.isEmpty() ? null : values;
    }
}
