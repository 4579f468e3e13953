package dev.athanor.orm.state;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The live list of a relationship to many entities: a view of what the entity's state holds, which loads it when it is
 * first read and passes each change on to the other side. Tells its members apart by identity.
 */
final class EntityList extends AbstractList<Entity> implements RandomAccess {
    private final InstanceState state;
    private final Entity entity; // keeps the entity alive while its list is in use
    private final Relation<?, ?> relation;

    EntityList(InstanceState state, Entity entity, Relation<?, ?> relation) {
        this.state = state;
        this.entity = entity;
        this.relation = relation;
    }

    private List<Entity> members() {
        return RelatedValues.members(state, entity, relation);
    }

    @Override
    public Entity get(int index) {
        return members().get(index);
    }

    @Override
    public int size() {
        return members().size();
    }

    /** Adds without loading. */
    @Override
    public boolean add(Entity added) {
        modCount++;
        Associations.add(state, entity, relation, added);
        return true;
    }

    @Override
    public void add(int index, Entity added) {
        modCount++;
        Associations.insert(state, entity, relation, index, added);
    }

    @Override
    public Entity set(int index, Entity replacement) {
        Entity former = get(index);
        if (former != replacement) {
            Associations.check(relation, replacement);
            Associations.remove(state, entity, relation, index);
            Associations.insert(state, entity, relation, index, replacement);
        }
        return former;
    }

    @Override
    public Entity remove(int index) {
        modCount++;
        return Associations.remove(state, entity, relation, index);
    }

    @Override
    public int indexOf(@Nullable Object member) {
        List<Entity> members = members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object member) {
        List<Entity> members = members();
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i) == member) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean contains(@Nullable Object member) {
        return indexOf(member) >= 0;
    }

    @Override
    public boolean remove(@Nullable Object member) {
        int index = indexOf(member);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    /** Changes the order only, which the database does not keep. */
    @Override
    public void sort(@Nullable Comparator<? super Entity> order) {
        modCount++;
        members().sort(order);
    }

    /** Makes the list consist of some members, in their order. */
    void replaceAll(List<? extends Entity> wanted) {
        Map<Entity, Integer> order = new IdentityHashMap<>();
        for (Entity member : wanted) {
            Associations.check(relation, member); // before the first is taken out
            order.putIfAbsent(member, order.size());
        }
        for (int i = size() - 1; i >= 0; i--) {
            if (!order.containsKey(get(i))) {
                remove(i);
            }
        }
        Set<Entity> present = Collections.newSetFromMap(new IdentityHashMap<>());
        present.addAll(members());
        for (Entity member : wanted) {
            if (present.add(member)) {
                add(member);
            }
        }
        sort(Comparator.comparing(order::get));
    }
}
