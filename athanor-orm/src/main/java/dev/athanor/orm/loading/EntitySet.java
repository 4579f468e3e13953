package dev.athanor.orm.loading;

import dev.athanor.orm.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Entities, each once by identity, in the order in which they came. */
final class EntitySet {
    private final Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Entity> inOrder = new ArrayList<>();

    void add(Entity entity) {
        if (seen.add(entity)) {
            inOrder.add(entity);
        }
    }

    List<Entity> inOrder() {
        return inOrder;
    }
}
