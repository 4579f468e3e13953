package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.orm.state.RelationChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows relationships from an entity as far as something passes along them. */
final class Cascades {
    private final Cascade cascade;
    private final Predicate<InstanceState> halt;
    private final Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Entity> reached = new ArrayList<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** An entity that is being left along one relationship after the other. */
    private static final class Visit {
        final Entity entity;
        final Iterator<? extends Relation<?, ?>> relations;
        Iterator<Entity> related = Collections.emptyIterator();

        Visit(Entity entity) {
            this.entity = entity;
            this.relations = InstanceState.of(entity).mapping().relations().iterator();
        }
    }

    private Cascades(Cascade cascade, Predicate<InstanceState> halt) {
        this.cascade = cascade;
        this.halt = halt;
    }

    /**
     * An entity and all that it reaches, each once, in upstream's order: all behind one before the next. Only what is to be
     * deleted is loaded for that, and only saving reaches what a relationship no longer leads to, since that must be written
     * too.
     */
    static List<Entity> reachable(Entity start, Cascade cascade) {
        return reachable(start, cascade, state -> false);
    }

    /** The same, but what is reached and makes it halt is left out with all that lies behind it. */
    static List<Entity> reachable(Entity start, Cascade cascade, Predicate<InstanceState> halt) {
        return new Cascades(cascade, halt).from(start);
    }

    private List<Entity> from(Entity start) {
        seen.add(start);
        visit(start);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.related.hasNext()) {
                visit(visit.related.next());
            } else if (visit.relations.hasNext()) {
                visit.related = next(visit.entity, visit.relations.next()).iterator();
            } else {
                visits.remove();
            }
        }
        return reached;
    }

    private void visit(Entity entity) {
        reached.add(entity);
        visits.push(new Visit(entity));
    }

    private List<Entity> next(Entity entity, Relation<?, ?> relation) {
        RelationMapping mapping = relation.mapping();
        if (!mapping.cascades(cascade)) {
            return List.of();
        }
        InstanceState state = InstanceState.of(entity);
        boolean loads = cascade == Cascade.DELETE && !mapping.passiveDeletes();
        Object value = RelatedValues.value(state, entity, relation, loads ? ReadMode.ALL : ReadMode.PRESENT_ONLY);
        RelationChange change = RelatedValues.change(state, entity, relation);
        List<Entity> next = new ArrayList<>();
        for (Entity related : related(value, change, cascade == Cascade.SAVE_UPDATE)) {
            if (!halt.test(InstanceState.of(related)) && seen.add(related)) {
                next.add(related);
            }
        }
        return next;
    }

    /** What a relationship leads to now, with what was added where it is not loaded, and with what it led to before. */
    static List<Entity> related(@Nullable Object value, RelationChange change, boolean withRemoved) {
        List<Entity> related = new ArrayList<>();
        if (value instanceof Entity entity) {
            related.add(entity);
        } else if (value instanceof List<?> members) {
            members.forEach(member -> related.add((Entity) member));
        } else {
            related.addAll(change.added());
        }
        if (withRemoved) {
            related.addAll(change.removed());
        }
        return related;
    }
}
