package dev.athanor.orm.session;

import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelationChange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows relationships from an entity as far as something passes along them. */
final class Cascades {
    private Cascades() {}

    /** An entity and all that it reaches, each once, nearer ones first. */
    static List<Entity> reachable(Entity start, Cascade cascade, ReadMode mode) {
        Map<Entity, Boolean> seen = new IdentityHashMap<>();
        List<Entity> reached = new ArrayList<>();
        seen.put(start, true);
        reached.add(start);
        for (int i = 0; i < reached.size(); i++) {
            Entity entity = reached.get(i);
            InstanceState state = InstanceState.of(entity);
            for (Relation<?, ?> relation : state.mapping().relations()) {
                if (relation.mapping().cascades(cascade)) {
                    Object value = state.relatedValue(entity, relation, mode);
                    for (Entity next : related(value, state.change(entity, relation))) {
                        if (seen.put(next, true) == null) {
                            reached.add(next);
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** What a relationship leads to now, with what it led to at the last flush. */
    static List<Entity> related(@Nullable Object value, RelationChange change) {
        List<Entity> related = new ArrayList<>();
        if (value instanceof Entity entity) {
            related.add(entity);
        } else if (value instanceof List<?> members) {
            members.forEach(member -> related.add((Entity) member));
        }
        for (Entity entity : change.added()) {
            if (related.stream().noneMatch(other -> other == entity)) {
                related.add(entity);
            }
        }
        related.addAll(change.removed());
        return related;
    }
}
