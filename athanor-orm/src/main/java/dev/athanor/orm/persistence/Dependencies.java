package dev.athanor.orm.persistence;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Direction;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.orm.state.RelationChange;
import dev.athanor.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the changed relationships of entities demand of a flush: foreign keys to be taken over, rows between entities to be
 * written, and further entities to be updated for that.
 */
final class Dependencies {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.orm");

    /** A child whose foreign key, named by its first column, has been given a new parent. */
    private record Taken(InstanceState child, Column<?> referring) {}

    private final Set<InstanceState> saved;
    private final Set<InstanceState> removed;
    private final RelatedEntities related;
    private final Map<InstanceState, List<KeySync>> keys = new HashMap<>();
    private final Set<Taken> taken = new HashSet<>();
    private final Set<Mapping<?>> referredLate = new HashSet<>();
    private final AssociationSet added = new AssociationSet();
    private final AssociationSet gone = new AssociationSet();
    private final AssociationSet goneWithEntities = new AssociationSet();

    /** Gives the members of a relationship, loading them. */
    interface RelatedEntities {
        List<Entity> of(InstanceState state, Relation<?, ?> relation);
    }

    Dependencies(Set<InstanceState> saved, Set<InstanceState> removed, RelatedEntities related) {
        this.saved = saved;
        this.removed = removed;
        this.related = related;
    }

    /** The foreign keys that an entity takes from others, in the order in which they are to be applied. */
    List<KeySync> keysOf(InstanceState referring) {
        return keys.getOrDefault(referring, List.of());
    }

    /** Whether rows of a mapping are referred to by references that are written behind both rows. */
    boolean isReferredLate(Mapping<?> mapping) {
        return referredLate.contains(mapping);
    }

    AssociationSet added() {
        return added;
    }

    /** Rows between entities that stay. */
    AssociationSet gone() {
        return gone;
    }

    /** Rows that go because an entity does. */
    AssociationSet goneWithEntities() {
        return goneWithEntities;
    }

    void collect() {
        noteLate(removed);
        noteLate(saved);
        for (InstanceState state : new ArrayList<>(removed)) {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                ofRemoved(state, relation.mapping());
            }
        }
        for (InstanceState state : new LinkedHashSet<>(saved)) {
            Entity entity = Rows.entity(state);
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationChange change = RelatedValues.change(state, entity, relation);
                if (!change.isEmpty() || isCleared(state, entity, relation)) {
                    ofSaved(state, relation.mapping(), change);
                }
                followKey(state, entity, relation.mapping());
            }
        }
    }

    /** Children that are known take over the key of their parent when it changes. */
    private void followKey(InstanceState state, Entity entity, RelationMapping relation) {
        if (relation.direction() != Direction.ONE_TO_MANY
                || state.id() == null
                || !changesKey(state, entity, relation)) {
            return;
        }
        Object known = RelatedValues.value(state, entity, relation.relation(), ReadMode.PRESENT_ONLY);
        List<?> children =
                known instanceof List<?> several ? several : known instanceof Entity one ? List.of(one) : List.of();
        for (Object member : children) {
            InstanceState child = InstanceState.of((Entity) member);
            if (child.id() != null && !removed.contains(child) && taken.add(taken(relation, child))) {
                saved.add(child);
                keys.computeIfAbsent(child, c -> new ArrayList<>()).add(new KeySync(relation, child, state, true));
            }
        }
    }

    private static boolean changesKey(InstanceState state, Entity entity, RelationMapping relation) {
        for (RelationMapping.Link link : relation.sourceLinks()) {
            if (state.isChanged(entity, state.mapping().attributeOf(link.referred()))) {
                return true;
            }
        }
        return false;
    }

    private void noteLate(Set<InstanceState> states) {
        Set<Mapping<?>> mappings = new HashSet<>();
        states.forEach(state -> mappings.add(state.mapping()));
        for (Mapping<?> mapping : mappings) {
            for (Relation<?, ?> relation : mapping.relations()) {
                if (relation.mapping().postUpdate()) {
                    referredLate.add(relation.mapping().target());
                }
            }
        }
    }

    /** A reference that was set to null without its former value being known. */
    private static boolean isCleared(InstanceState state, Entity entity, Relation<?, ?> relation) {
        return !relation.isMany() && state.id() != null && RelatedValues.isReplaced(state, entity, relation);
    }

    private void ofSaved(InstanceState state, RelationMapping relation, RelationChange change) {
        switch (relation.direction()) {
            case MANY_TO_ONE -> {
                if (change.added().isEmpty()) {
                    refer(relation, state, null);
                } else if (isKnown(relation, change.added().get(0))) {
                    refer(relation, state, InstanceState.of(change.added().get(0)));
                }
            }
            case ONE_TO_MANY -> {
                for (Entity child : change.added()) {
                    if (isKnown(relation, child)) {
                        refer(relation, InstanceState.of(child), state);
                    }
                }
                if (!relation.passiveDeletesAll()) {
                    for (Entity child : change.removed()) {
                        letGo(relation, InstanceState.of(child), state);
                    }
                }
            }
            case MANY_TO_MANY -> {
                for (Entity other : change.added()) {
                    if (isKnown(relation, other)) {
                        added.add(new Association(relation, state, InstanceState.of(other)));
                    }
                }
                for (Entity other : change.removed()) {
                    leave(relation, state, InstanceState.of(other), gone);
                }
            }
        }
    }

    private void ofRemoved(InstanceState state, RelationMapping relation) {
        switch (relation.direction()) {
            case MANY_TO_ONE -> {}
            case ONE_TO_MANY -> {
                if (!relation.passiveDeletesAll() && !relation.cascades(Cascade.DELETE)) {
                    for (Entity child : related.of(state, relation.relation())) {
                        letGo(relation, InstanceState.of(child), state);
                    }
                }
            }
            case MANY_TO_MANY -> {
                if (!relation.passiveDeletes()) {
                    for (Entity other : related.of(state, relation.relation())) {
                        leave(relation, state, InstanceState.of(other), goneWithEntities);
                    }
                }
            }
        }
    }

    /** One that was deleted earlier in the transaction took its rows along, and a new one has none. */
    private static void leave(RelationMapping relation, InstanceState state, InstanceState other, AssociationSet rows) {
        boolean wentBefore = other.lifeCycle() == LifeCycle.DELETED && relation.inverse() != null;
        if (other.id() != null && !wentBefore) {
            rows.add(new Association(relation, state, other));
        }
    }

    private void refer(RelationMapping relation, InstanceState child, @Nullable InstanceState parent) {
        if (removed.contains(child)) {
            return;
        }
        saved.add(child);
        keys.computeIfAbsent(child, c -> new ArrayList<>()).add(new KeySync(relation, child, parent));
        if (parent != null) {
            taken.add(taken(relation, child));
        }
    }

    private static Taken taken(RelationMapping relation, InstanceState child) {
        return new Taken(child, relation.sourceLinks().get(0).referring());
    }

    /** A child that was taken away refers to nobody, unless somebody else took it. */
    private void letGo(RelationMapping relation, InstanceState child, InstanceState formerParent) {
        if (child.id() == null || child.owner() == null) {
            return;
        }
        Relation<?, ?> inverse = relation.inverse();
        Object parent = inverse == null ? null : child.valueAt(Rows.entity(child), inverse.slot());
        boolean elsewhere = parent instanceof Entity entity && InstanceState.of(entity) != formerParent;
        if (!elsewhere && !taken.contains(taken(relation, child))) {
            refer(relation, child, null);
        }
    }

    /** As upstream, what is not in the session is not written, and that is said; it may be added before the next flush. */
    private boolean isKnown(RelationMapping relation, Entity entity) {
        InstanceState state = InstanceState.of(entity);
        boolean known = state.id() != null || saved.contains(state);
        if (!known) {
            LOG.warn(
                    "'{}' leads to {}, which is not in the session, so that is not written; add(..) it, or let the relationship cascade SAVE_UPDATE",
                    relation.relation(),
                    state.describe());
        }
        return known;
    }
}
