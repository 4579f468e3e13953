package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelationChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds entities that were taken from the one they belong to and given to no other. */
final class Orphans {
    private Orphans() {}

    static List<Entity> of(Map<InstanceState, Entity> concerned, Function<Reference, @Nullable Entity> former) {
        Set<Entity> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> lost = new ArrayList<>();
        concerned.forEach((state, entity) -> {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                if (mapping.cascades(Cascade.DELETE_ORPHAN)) {
                    RelationChange change = state.change(entity, relation);
                    taken.addAll(change.added());
                    for (Entity removed : removed(state, entity, relation, change, former)) {
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

    /** What a relationship no longer leads to; loaded when it was replaced without being known. */
    private static List<Entity> removed(
            InstanceState state,
            Entity entity,
            Relation<?, ?> relation,
            RelationChange change,
            Function<Reference, @Nullable Entity> former) {
        if (!relation.isMany() && change.removed().isEmpty() && state.isReplaced(entity, relation)) {
            Entity loaded = former.apply(new Reference(state, entity, relation));
            return loaded == null ? List.of() : List.of(loaded);
        }
        return change.removed();
    }

    /** A reference of an entity's row, as it is in the database. */
    record Reference(InstanceState state, Entity entity, Relation<?, ?> relation) {}

    private static boolean belongsElsewhere(Entity entity, RelationMapping relation, Entity formerOwner) {
        Relation<?, ?> inverse = relation.inverse();
        if (inverse == null) {
            return false;
        }
        InstanceState state = InstanceState.of(entity);
        Object owner = state.valueAt(entity, inverse.slot());
        if (owner instanceof List<?> owners) {
            return owners.stream().anyMatch(other -> other != formerOwner);
        }
        return owner instanceof Entity && owner != formerOwner;
    }
}
