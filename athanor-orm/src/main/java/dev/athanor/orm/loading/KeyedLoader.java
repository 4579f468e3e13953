package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Direction;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a relationship of many entities by statements that give related entities with the keys of those they belong to. */
abstract class KeyedLoader extends LoadBehind {
    final RelationMapping mapping;
    final boolean forward;
    private final List<Attribute<?, ?>> local = new ArrayList<>();

    KeyedLoader(RelationLoad load, LoadContext context) {
        super(load, context);
        this.mapping = relation.mapping();
        this.forward = mapping.direction() == Direction.MANY_TO_ONE;
        mapping.localColumns().forEach(column -> local.add(mapping.source().attributeOf(column)));
    }

    /** One value for itself, which nearly all keys are, several as a list. */
    static Object key(List<Object> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    @Override
    final void load(List<Entity> lacking) {
        Map<Object, List<Entity>> waiting = new LinkedHashMap<>();
        for (Entity entity : lacking) {
            InstanceState state = InstanceState.of(entity);
            if (!isKnown(state, entity)) {
                Object key = keyOf(state, entity, local);
                if (key == null) {
                    RelatedValues.place(state, entity, relation, relation.isMany() ? new ArrayList<>() : null);
                } else {
                    waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(entity);
                }
            }
        }
        if (!waiting.isEmpty()) {
            loadKeyed(waiting);
        }
    }

    /** A reference whose target is in the session already needs no statement. */
    private boolean isKnown(InstanceState state, Entity entity) {
        return forward && !(RelatedValues.value(state, entity, relation, ReadMode.IDENTITY_MAP_ONLY) instanceof Absent);
    }

    /** The values of attributes as a key; null when there is none. */
    static @Nullable Object keyOf(InstanceState state, Entity entity, List<Attribute<?, ?>> attributes) {
        if (attributes.size() == 1) {
            Object value = state.committedValue(entity, attributes.get(0).slot());
            return value instanceof Absent ? null : value;
        }
        List<Object> key = new ArrayList<>(attributes.size());
        for (Attribute<?, ?> attribute : attributes) {
            Object value = state.committedValue(entity, attribute.slot());
            if (value == null || value instanceof Absent) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    /** Loads the relationship of entities, given by the values that related rows refer to. */
    abstract void loadKeyed(Map<Object, List<Entity>> waiting);

    /** Puts related entities in place. */
    final void place(List<Entity> owners, List<Entity> related) {
        for (Entity owner : owners) {
            Object value = relation.isMany() ? new ArrayList<>(related) : related.isEmpty() ? null : related.get(0);
            RelatedValues.place(InstanceState.of(owner), owner, relation, value);
        }
    }
}
