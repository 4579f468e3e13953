package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.orm.state.RelationChange;
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

    static Set<Entity> of(Map<InstanceState, Entity> concerned, Function<Reference, @Nullable Entity> former) {
        Set<Entity> lost = Collections.newSetFromMap(new IdentityHashMap<>());
        concerned.forEach((state, entity) -> {
            if (RelatedValues.isOrphan(state)) {
                lost.add(entity);
            }
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                if (mapping.cascades(Cascade.DELETE_ORPHAN)) {
                    RelationChange change = RelatedValues.change(state, entity, relation);
                    for (Entity removed : change.removed()) {
                        if (RelatedValues.isOrphan(InstanceState.of(removed))) {
                            lost.add(removed);
                        }
                    }
                    if (!relation.isMany()
                            && change.removed().isEmpty()
                            && RelatedValues.isReplaced(state, entity, relation)) {
                        // It was replaced without being known, so it could not be told.
                        Entity loaded = former.apply(new Reference(state, entity, relation));
                        if (loaded != null && !belongsElsewhere(loaded, mapping, entity)) {
                            lost.add(loaded);
                        }
                    }
                }
            }
        });
        return lost;
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
