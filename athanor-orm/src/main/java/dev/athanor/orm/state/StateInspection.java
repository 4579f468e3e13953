package dev.athanor.orm.state;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.History;
import dev.athanor.orm.MappedProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be told of an entity's values without loading any. */
final class StateInspection {
    private StateInspection() {}

    @SuppressWarnings("unchecked") // both values came through the attribute
    static <T> History<T> history(InstanceState state, Attribute<?, T> attribute) {
        Entity entity = state.get();
        Object current = value(state, entity, attribute);
        if (entity == null || current instanceof Absent) {
            return new History<>(List.of(), List.of(), List.of());
        }
        List<@Nullable T> now = Arrays.asList((T) current);
        if (state.id() == null || state.isChanged(entity, attribute)) {
            Object old = state.committedValue(entity, attribute.slot());
            boolean known = state.hasCommitted(attribute.slot()) && !(old instanceof Absent);
            return new History<>(now, List.of(), known ? Arrays.asList((T) old) : List.of());
        }
        return new History<>(List.of(), now, List.of());
    }

    /** The keys of attributes and relationships that have no value, for one of some reasons. */
    static List<String> absent(InstanceState state, Absent... reasons) {
        Entity entity = state.get();
        List<MappedProperty<?>> properties = new ArrayList<>(state.mapping().attributes());
        properties.addAll(state.mapping().relations());
        List<String> keys = new ArrayList<>();
        for (MappedProperty<?> property : properties) {
            if (value(state, entity, property) instanceof Absent reason
                    && Arrays.asList(reasons).contains(reason)) {
                keys.add(property.key());
            }
        }
        return keys;
    }

    static List<Attribute<?, ?>> expiredAttributes(InstanceState state) {
        Entity entity = state.get();
        List<Attribute<?, ?>> found = new ArrayList<>();
        for (Attribute<?, ?> attribute : state.mapping().attributes()) {
            if (value(state, entity, attribute) == Absent.EXPIRED) {
                found.add(attribute);
            }
        }
        return found;
    }

    private static @Nullable Object value(InstanceState state, @Nullable Entity entity, MappedProperty<?> property) {
        return entity == null ? Absent.UNSET : state.valueAt(entity, property.slot());
    }

    /** The key in the identity map that an entity's primary key attributes make. */
    static Object key(InstanceState state, Entity entity) {
        List<Object> parts = new ArrayList<>();
        for (Attribute<?, ?> attribute : state.mapping().primaryKey()) {
            Object value = state.valueAt(entity, attribute.slot());
            if (value == null || value instanceof Absent) {
                throw new InvalidRequestException("%s has no value of its primary key attribute '%s'; set it first"
                        .formatted(state.describe(), attribute.key()));
            }
            parts.add(keyOf(attribute, value));
        }
        return parts.size() == 1 ? parts.get(0) : new CompositeId(parts);
    }

    @SuppressWarnings("unchecked") // the value came through the attribute
    private static <T> Object keyOf(Attribute<?, T> attribute, Object value) {
        return attribute.type().keyOf((T) value);
    }
}
