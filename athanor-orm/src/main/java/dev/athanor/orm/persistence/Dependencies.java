package dev.athanor.orm.persistence;

import dev.athanor.orm.Direction;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelationChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final Set<InstanceState> saved;
    private final Set<InstanceState> removed;
    private final RelatedEntities related;
    private final List<KeySync> keys = new ArrayList<>();
    private final List<Association> added = new ArrayList<>();
    private final List<Association> gone = new ArrayList<>();

    /** Gives the members of a relationship, loading them. */
    interface RelatedEntities {
        List<Entity> of(InstanceState state, Relation<?, ?> relation);
    }

    Dependencies(Set<InstanceState> saved, Set<InstanceState> removed, RelatedEntities related) {
        this.saved = saved;
        this.removed = removed;
        this.related = related;
    }

    List<KeySync> keys() {
        return keys;
    }

    List<Association> added() {
        return added;
    }

    List<Association> gone() {
        return gone;
    }

    void collect() {
        for (InstanceState state : new ArrayList<>(removed)) {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                ofRemoved(state, relation.mapping());
            }
        }
        for (InstanceState state : new LinkedHashSet<>(saved)) {
            Entity entity = Rows.entity(state);
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationChange change = state.change(entity, relation);
                if (!change.isEmpty() || isCleared(state, entity, relation)) {
                    ofSaved(state, relation.mapping(), change);
                }
            }
        }
    }

    /** A reference that was set to null without its former value being known. */
    private static boolean isCleared(InstanceState state, Entity entity, Relation<?, ?> relation) {
        return !relation.isMany() && state.id() != null && state.isReplaced(entity, relation);
    }

    private void ofSaved(InstanceState state, RelationMapping relation, RelationChange change) {
        switch (relation.direction()) {
            case MANY_TO_ONE -> {
                if (change.added().isEmpty()) {
                    keys.add(new KeySync(relation, state, null));
                } else if (isKnown(relation, change.added().get(0))) {
                    keys.add(new KeySync(
                            relation, state, InstanceState.of(change.added().get(0))));
                }
            }
            case ONE_TO_MANY -> {
                for (Entity child : change.added()) {
                    if (isKnown(relation, child)) {
                        refer(relation, InstanceState.of(child), state);
                    }
                }
                for (Entity child : change.removed()) {
                    letGo(relation, InstanceState.of(child), state);
                }
            }
            case MANY_TO_MANY -> {
                for (Entity other : change.added()) {
                    if (isKnown(relation, other)) {
                        note(new Association(relation, state, InstanceState.of(other)), added);
                    }
                }
                for (Entity other : change.removed()) {
                    note(new Association(relation, state, InstanceState.of(other)), gone);
                }
            }
        }
    }

    private void ofRemoved(InstanceState state, RelationMapping relation) {
        if (relation.direction() == Direction.MANY_TO_ONE || relation.passiveDeletes()) {
            return;
        }
        for (Entity other : related.of(state, relation.relation())) {
            InstanceState otherState = InstanceState.of(other);
            if (relation.direction() == Direction.MANY_TO_MANY) {
                note(new Association(relation, state, otherState), gone);
            } else if (!removed.contains(otherState)) {
                refer(relation, otherState, null);
            }
        }
    }

    private void refer(RelationMapping relation, InstanceState child, @Nullable InstanceState parent) {
        if (removed.contains(child)) {
            return;
        }
        saved.add(child);
        keys.add(new KeySync(relation, child, parent));
    }

    /** A child that was taken away refers to nobody, unless somebody else took it. */
    private void letGo(RelationMapping relation, InstanceState child, InstanceState formerParent) {
        if (child.id() == null) {
            return;
        }
        Relation<?, ?> inverse = relation.inverse();
        Object parent = inverse == null ? null : child.valueAt(Rows.entity(child), inverse.slot());
        boolean elsewhere = parent instanceof Entity entity && InstanceState.of(entity) != formerParent;
        boolean taken = keys.stream()
                .anyMatch(key -> key.referring() == child && key.relation() == relation && key.referred() != null);
        if (!elsewhere && !taken) {
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

    private static void note(Association row, List<Association> rows) {
        if (rows.stream().noneMatch(row::isSameAs)) {
            rows.add(row);
        }
    }
}
