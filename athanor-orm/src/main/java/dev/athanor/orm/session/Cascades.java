package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelationChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows relationships from an entity as far as something passes along them. */
final class Cascades {
    private Cascades() {}

    /**
     * An entity and all that it reaches, each once, nearer ones first. Only what is to be deleted is loaded for that, and
     * only saving reaches what a relationship no longer leads to, since that must be written too.
     */
    static List<Entity> reachable(Entity start, Cascade cascade) {
        Set<Entity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> reached = new ArrayList<>();
        seen.add(start);
        reached.add(start);
        for (int i = 0; i < reached.size(); i++) {
            Entity entity = reached.get(i);
            InstanceState state = InstanceState.of(entity);
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                if (mapping.cascades(cascade)) {
                    boolean loads = cascade == Cascade.DELETE && !mapping.passiveDeletes();
                    Object value = state.relatedValue(entity, relation, loads ? ReadMode.ALL : ReadMode.PRESENT_ONLY);
                    RelationChange change = state.change(entity, relation);
                    for (Entity next : related(value, change, cascade == Cascade.SAVE_UPDATE)) {
                        if (seen.add(next)) {
                            reached.add(next);
                        }
                    }
                }
            }
        }
        return reached;
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
