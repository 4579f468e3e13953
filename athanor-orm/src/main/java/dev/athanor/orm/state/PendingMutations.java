package dev.athanor.orm.state;

import dev.athanor.orm.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * What was added to and removed from a collection that is not loaded. Keeps the entities alive, is merged into the
 * collection when that is loaded, and is dropped by rollback and expiry. Members are told apart by identity.
 */
public final class PendingMutations {
    private final List<Entity> added = new ArrayList<>();
    private final List<Entity> removed = new ArrayList<>();

    /** Creates an empty list of changes. */
    public PendingMutations() {}

    /**
     * Queues an addition; undoes a queued removal.
     *
     * @param entity the entity
     */
    public void add(Entity entity) {
        if (!removeSame(removed, entity)) {
            added.add(entity);
        }
    }

    /**
     * Queues a removal; undoes a queued addition.
     *
     * @param entity the entity
     */
    public void remove(Entity entity) {
        if (!removeSame(added, entity)) {
            removed.add(entity);
        }
    }

    /**
     * Applies the changes to what was loaded.
     *
     * @param loaded the loaded members, which are changed: removals first, then additions of what is not there
     */
    public void mergeInto(List<Entity> loaded) {
        loaded.removeIf(member -> containsSame(removed, member));
        for (Entity entity : added) {
            if (!containsSame(loaded, entity)) {
                loaded.add(entity);
            }
        }
    }

    private static boolean containsSame(List<Entity> list, Entity entity) {
        for (Entity member : list) {
            if (member == entity) {
                return true;
            }
        }
        return false;
    }

    private static boolean removeSame(List<Entity> list, Entity entity) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == entity) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }
}
