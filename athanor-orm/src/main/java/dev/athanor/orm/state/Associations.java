package dev.athanor.orm.state;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Relates entities, and keeps both sides of their relationships in step at once, without loading the other side. */
final class Associations {
    private Associations() {}

    static void set(InstanceState state, Entity entity, Relation<?, ?> relation, @Nullable Entity related) {
        RelationMapping mapping = relation.mapping();
        Relation<?, ?> inverse = mapping.inverse();
        if (related != null) {
            check(relation, mapping, related);
        }
        if (mapping.singleParent() && related != null) {
            checkSingleParent(mapping, related, entity);
        }
        // The row of a former partner that refers to this one must be changed, so it is loaded. Otherwise a partner
        // without
        // inverse need not be told, so it need not be known.
        boolean loads = !mapping.leadsToKey() && state.id() != null;
        Entity former = loads
                ? (Entity) RelatedValues.value(state, entity, relation, ReadMode.NO_AUTOFLUSH)
                : inverse == null ? null : partner(state, entity, relation);
        if (related != null && former == related && RelatedValues.isPresent(state, entity, relation)) {
            return;
        }
        state.writeSlot(entity, relation.slot(), related);
        if (former != null && former != related) {
            left(mapping, former);
            orphaned(mapping, former);
        }
        if (related != null) {
            joined(mapping, related);
        }
        if (inverse != null) {
            if (former != null && former != related) {
                unlink(former, inverse, entity);
            }
            if (related != null) {
                link(related, inverse, entity);
            }
        }
        reach(state, mapping, related);
    }

    private static void checkSingleParent(RelationMapping mapping, Entity related, Entity parent) {
        Relation<?, ?> inverse = mapping.inverse();
        if (inverse == null) {
            return;
        }
        InstanceState state = InstanceState.of(related);
        Object present = RelatedValues.value(state, related, inverse, ReadMode.PRESENT_ONLY);
        List<?> parents =
                present instanceof List<?> several ? several : present instanceof Entity one ? List.of(one) : List.of();
        for (Object other : parents) {
            if (other != parent) {
                throw new InvalidRequestException(
                        "%s is related to %s by '%s' already and takes a single parent only; take it from there first"
                                .formatted(
                                        state.describe(),
                                        InstanceState.of((Entity) other).describe(),
                                        mapping.relation()));
            }
        }
    }

    static void add(InstanceState state, Entity entity, Relation<?, ?> relation, Entity added) {
        RelationMapping mapping = relation.mapping();
        check(relation, mapping, added);
        if (mapping.singleParent()) {
            checkSingleParent(mapping, added, entity);
        }
        state.relatives().add(entity, relation, added);
        added(state, entity, mapping, added);
    }

    static void insert(InstanceState state, Entity entity, Relation<?, ?> relation, int index, Entity added) {
        RelationMapping mapping = relation.mapping();
        check(relation, mapping, added);
        List<Entity> members = RelatedValues.members(state, entity, relation);
        boolean present = holds(members, added);
        state.relatives().rememberMembers(entity, relation);
        members.add(index, added);
        if (!present) {
            added(state, entity, mapping, added);
        }
    }

    /** Whether an entity is a member, which it is twice for a moment while members change places. */
    private static boolean holds(List<Entity> members, Entity entity) {
        for (Entity member : members) {
            if (member == entity) {
                return true;
            }
        }
        return false;
    }

    private static void added(InstanceState state, Entity entity, RelationMapping mapping, Entity added) {
        joined(mapping, added);
        Relation<?, ?> inverse = mapping.inverse();
        if (inverse != null) {
            InstanceState other = InstanceState.of(added);
            if (inverse.isMany()) {
                other.relatives().add(added, inverse, entity);
            } else {
                Entity former = partner(other, added, inverse);
                if (former != null && former != entity) {
                    InstanceState.of(former).relatives().remove(former, mapping.relation(), added);
                }
                other.writeSlot(added, inverse.slot(), entity);
            }
        }
        reach(state, mapping, added);
    }

    static Entity remove(InstanceState state, Entity entity, Relation<?, ?> relation, int index) {
        List<Entity> members = RelatedValues.members(state, entity, relation);
        Entity removed = members.get(index);
        state.relatives().rememberMembers(entity, relation);
        members.remove(index);
        if (holds(members, removed)) {
            return removed;
        }
        left(relation.mapping(), removed);
        Relation<?, ?> inverse = relation.mapping().inverse();
        if (inverse != null) {
            unlink(removed, inverse, entity);
        }
        orphaned(relation.mapping(), removed);
        return removed;
    }

    private static void joined(RelationMapping mapping, Entity child) {
        if (mapping.cascades(Cascade.DELETE_ORPHAN)) {
            Relatives relatives = InstanceState.of(child).existingRelatives();
            if (relatives != null) {
                relatives.noteParent(mapping.relation());
            }
        }
    }

    private static void left(RelationMapping mapping, Entity child) {
        if (mapping.cascades(Cascade.DELETE_ORPHAN)) {
            InstanceState.of(child).relatives().noteNoParent(mapping.relation());
        }
    }

    /** One that belonged to an entity alone and was never written need not be written any more. */
    private static void orphaned(RelationMapping mapping, Entity removed) {
        InstanceState state = InstanceState.of(removed);
        StateOwner owner = state.owner();
        if (owner != null && state.id() == null && mapping.cascades(Cascade.DELETE_ORPHAN)) {
            owner.release(state);
            state.becomeTransient();
        }
    }

    /** Makes a relationship lead from one entity to another. */
    private static void link(Entity from, Relation<?, ?> relation, Entity to) {
        InstanceState state = InstanceState.of(from);
        joined(relation.mapping(), to);
        if (relation.isMany()) {
            state.relatives().add(from, relation, to);
            return;
        }
        Entity former = partner(state, from, relation);
        Relation<?, ?> inverse = relation.mapping().inverse();
        if (former != null && former != to && inverse != null) {
            unlink(former, inverse, from);
        }
        state.writeSlot(from, relation.slot(), to);
    }

    /** Makes a relationship no longer lead from one entity to another. */
    private static void unlink(Entity from, Relation<?, ?> relation, Entity to) {
        InstanceState state = InstanceState.of(from);
        left(relation.mapping(), to);
        if (relation.isMany()) {
            state.relatives().remove(from, relation, to);
        } else if (partner(state, from, relation) == to) {
            state.writeSlot(from, relation.slot(), null);
        }
    }

    /** What a relationship to one leads to, as far as memory tells. */
    private static @Nullable Entity partner(InstanceState state, Entity entity, Relation<?, ?> relation) {
        Object value = RelatedValues.value(state, entity, relation, ReadMode.IDENTITY_MAP_ONLY);
        return value instanceof Entity partner ? partner : null;
    }

    private static void reach(InstanceState state, RelationMapping mapping, @Nullable Entity related) {
        StateOwner owner = state.owner();
        if (owner != null && related != null && mapping.cascades(Cascade.SAVE_UPDATE)) {
            owner.reached(related);
        }
    }

    /** Refuses what cannot be a member of a relationship. */
    static void check(Relation<?, ?> relation, @Nullable Entity member) {
        check(relation, relation.mapping(), member);
    }

    private static void check(Relation<?, ?> relation, RelationMapping mapping, @Nullable Entity related) {
        if (related == null) {
            throw new ArgumentException(
                    "Relationship '%s' takes no null; remove the member instead".formatted(relation));
        }
        if (!mapping.target().entityClass().isInstance(related)) {
            throw new ArgumentException("Relationship '%s' takes entities of class '%s', not of %s"
                    .formatted(
                            relation,
                            mapping.target().name(),
                            related.getClass().getName()));
        }
    }
}
