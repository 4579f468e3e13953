package dev.athanor.orm.state;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the relationships of one entity change between two flushes: what is added to and removed from lists, loaded or not,
 * and whom it has lost that it belongs to. Tells no other side; {@link Associations} does.
 */
final class Relatives {
    private final InstanceState state;
    private final Map<Integer, PendingMutations> queued = new HashMap<>(2);
    private final Set<Relation<?, ?>> missingParents = new HashSet<>(2);

    Relatives(InstanceState state) {
        this.state = state;
    }

    void add(Entity entity, Relation<?, ?> relation, Entity added) {
        if (isQueued(entity, relation)) {
            queue(relation).add(added);
            state.touch(entity);
        } else {
            List<Entity> members = RelatedValues.members(state, entity, relation);
            rememberMembers(entity, relation);
            members.add(added);
        }
    }

    void remove(Entity entity, Relation<?, ?> relation, Entity removed) {
        if (isQueued(entity, relation)) {
            queue(relation).remove(removed);
            state.touch(entity);
            return;
        }
        List<Entity> members = RelatedValues.members(state, entity, relation);
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == removed) {
                rememberMembers(entity, relation);
                members.remove(i);
                return;
            }
        }
    }

    private boolean isQueued(Entity entity, Relation<?, ?> relation) {
        return state.id() != null && !RelatedValues.isPresent(state, entity, relation);
    }

    private PendingMutations queue(Relation<?, ?> relation) {
        return queued.computeIfAbsent(relation.slot(), slot -> new PendingMutations());
    }

    /** Keeps a copy of the members before their first change. */
    void rememberMembers(Entity entity, Relation<?, ?> relation) {
        if (state.id() != null && !state.hasCommitted(relation.slot())) {
            state.remember(relation.slot(), new ArrayList<>(RelatedValues.members(state, entity, relation)));
        }
        state.touch(entity);
    }

    /** What was done to a list that is not loaded; null when nothing was. */
    @Nullable
    RelationChange queued(Relation<?, ?> relation) {
        PendingMutations mutations = queued.get(relation.slot());
        return mutations == null ? null : new RelationChange(mutations.added(), mutations.removed());
    }

    /** Does to a list that was loaded what was done before. */
    @SuppressWarnings("unchecked") // a list of entities was loaded
    void mergeInto(Relation<?, ?> relation, List<?> loaded) {
        PendingMutations mutations = queued.remove(relation.slot());
        if (mutations != null) {
            state.remember(relation.slot(), new ArrayList<>(loaded)); // what the row has
            mutations.mergeInto((List<Entity>) loaded);
        }
    }

    void forget(int slot) {
        queued.remove(slot);
    }

    /** Along a relationship that cascades DELETE_ORPHAN the entity now has somebody to belong to. */
    void noteParent(Relation<?, ?> relation) {
        missingParents.remove(relation);
    }

    /** The entity was taken from whom it belonged to. */
    void noteNoParent(Relation<?, ?> relation) {
        missingParents.add(relation);
    }

    boolean isOrphan() {
        return !missingParents.isEmpty();
    }
}
