package dev.athanor.orm.loading;

import dev.athanor.orm.Entity;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collection that the rows of a result fill. A row can come again, beside another collection; its entity is added once. */
final class Collected {
    private static final int FEW = 16;

    private final List<Entity> members;
    private final int first;
    private @Nullable Set<Entity> added;

    /** Adds to a collection, which may have members that no row has brought. */
    Collected(List<Entity> members) {
        this.members = members;
        this.first = members.size();
    }

    void add(Entity entity) {
        if (added == null && members.size() - first < FEW) {
            if (!isAmongFew(entity)) {
                members.add(entity);
            }
        } else if (added().add(entity)) {
            members.add(entity);
        }
    }

    private boolean isAmongFew(Entity entity) {
        for (int i = members.size() - 1; i >= first; i--) {
            if (members.get(i) == entity) {
                return true;
            }
        }
        return false;
    }

    private Set<Entity> added() {
        if (added == null) {
            added = Collections.newSetFromMap(new IdentityHashMap<>(4 * FEW));
            added.addAll(members.subList(first, members.size()));
        }
        return added;
    }
}
