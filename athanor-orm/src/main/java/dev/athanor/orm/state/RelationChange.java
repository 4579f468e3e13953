package dev.athanor.orm.state;

import dev.athanor.orm.Entity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a relationship of one entity.
 *
 * @param added the entities that it leads to and did not
 * @param removed the entities that it led to and does not
 */
public record RelationChange(List<Entity> added, List<Entity> removed) {
    static final RelationChange NONE = new RelationChange(List.of(), List.of());

    /** Keeps copies of the lists. */
    public RelationChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static RelationChange between(@Nullable Object before, @Nullable Object now) {
        List<Entity> were = entities(before);
        List<Entity> are = entities(now);
        return new RelationChange(less(are, were), less(were, are));
    }

    private static List<Entity> entities(@Nullable Object value) {
        List<Entity> entities = new ArrayList<>();
        if (value instanceof Entity entity) {
            entities.add(entity);
        } else if (value instanceof List<?> list) {
            list.forEach(member -> entities.add((Entity) member));
        }
        return entities;
    }

    private static List<Entity> less(List<Entity> from, List<Entity> taken) {
        if (taken.isEmpty()) {
            return from;
        }
        java.util.Set<Entity> identities = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        identities.addAll(taken);
        List<Entity> rest = new ArrayList<>();
        for (Entity entity : from) {
            if (!identities.contains(entity)) {
                rest.add(entity);
            }
        }
        return rest;
    }

    /**
     * Whether anything has changed.
     *
     * @return true when nothing has
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
