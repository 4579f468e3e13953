package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.sql.ColumnValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a related entity from the columns of a joined row, and puts it in its place with the one it is related to. */
final class JoinedReader {
    private final Relation<?, ?> relation;
    private final ElementReader reader;
    // The parents whose collections this result fills, with the members that they have got: a row can come again
    // beside another collection.
    private final Map<Entity, Set<Entity>> filled = new IdentityHashMap<>();

    JoinedReader(Relation<?, ?> relation, ElementReader reader) {
        this.relation = relation;
        this.reader = reader;
    }

    void read(ColumnValues row, Entity parent) {
        Entity related = (Entity) reader.read(row);
        InstanceState state = InstanceState.of(parent);
        boolean absent = state.valueAt(parent, relation.slot()) instanceof Absent;
        if (relation.isMany()) {
            if (absent) {
                filled.put(parent, Collections.newSetFromMap(new IdentityHashMap<>()));
                state.place(parent, relation, new ArrayList<>());
            }
            addMember(state, parent, related);
        } else if (absent) {
            state.place(parent, relation, related);
        }
    }

    private void addMember(InstanceState state, Entity parent, @Nullable Entity related) {
        Set<Entity> members = filled.get(parent);
        if (members != null && related != null && members.add(related)) {
            state.loadedMembers(parent, relation).add(related);
        }
    }
}
