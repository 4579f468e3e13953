package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds entities that were taken from the one they belong to and given to no other. */
final class Orphans {
    private Orphans() {}

    static List<Entity> of(Map<InstanceState, Entity> concerned) {
        Set<Entity> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> lost = new ArrayList<>();
        concerned.forEach((state, entity) -> {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                if (mapping.cascades(Cascade.DELETE_ORPHAN)) {
                    taken.addAll(state.change(entity, relation).added());
                    for (Entity removed : state.change(entity, relation).removed()) {
                        if (!belongsElsewhere(removed, mapping, entity)) {
                            lost.add(removed);
                        }
                    }
                }
            }
        });
        lost.removeIf(taken::contains);
        return lost;
    }

    private static boolean belongsElsewhere(Entity entity, RelationMapping relation, Entity formerOwner) {
        Relation<?, ?> inverse = relation.inverse();
        if (inverse == null || inverse.isMany()) {
            return false;
        }
        Object owner = InstanceState.of(entity).valueAt(entity, inverse.slot());
        return owner instanceof Entity && owner != formerOwner;
    }
}
