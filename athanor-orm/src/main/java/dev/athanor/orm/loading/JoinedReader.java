package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.sql.ColumnValues;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a related entity from the columns of a joined row, and puts it in its place with the one it is related to. */
final class JoinedReader {
    private final Relation<?, ?> relation;
    private final ElementReader reader;
    // The parents whose collections this result fills. The rows of one parent mostly follow each other.
    private final Map<Entity, Collected> filled = new IdentityHashMap<>();
    private @Nullable Entity lastParent;
    private @Nullable Collected lastCollected;

    JoinedReader(Relation<?, ?> relation, ElementReader reader) {
        this.relation = relation;
        this.reader = reader;
    }

    void read(ColumnValues row, Entity parent) {
        Entity related = (Entity) reader.read(row);
        if (relation.isMany()) {
            Collected collected = collected(parent);
            if (collected != null && related != null) {
                collected.add(related);
            }
            return;
        }
        InstanceState state = InstanceState.of(parent);
        if (state.valueAt(parent, relation.slot()) instanceof Absent) {
            RelatedValues.place(state, parent, relation, related);
        }
    }

    /** The collection of a parent; null when it was loaded before this result. */
    private @Nullable Collected collected(Entity parent) {
        if (parent != lastParent) {
            lastParent = parent;
            lastCollected = filled.get(parent);
            InstanceState state = InstanceState.of(parent);
            if (state.valueAt(parent, relation.slot()) instanceof Absent) {
                RelatedValues.place(state, parent, relation, new ArrayList<>());
                lastCollected = new Collected(RelatedValues.members(state, parent, relation));
                filled.put(parent, lastCollected);
            }
        }
        return lastCollected;
    }
}
