package dev.athanor.orm.session;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.StateOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entities of a session: which there are, and which of them the next flush is to write. */
final class SessionEntities {
    private final StateOwner session;
    private final IdentityMap identityMap = new IdentityMap();
    // The entities are held strongly: a change must not vanish with the last outside reference.
    private final Map<InstanceState, Entity> pending = new LinkedHashMap<>();
    private final Map<InstanceState, Entity> modified = new LinkedHashMap<>();
    private final Map<InstanceState, Entity> deleted = new LinkedHashMap<>();

    SessionEntities(StateOwner session) {
        this.session = session;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    boolean owns(InstanceState state) {
        return state.owner() == session && state.lifeCycle() != LifeCycle.DELETED;
    }

    void checkOwned(InstanceState state) {
        if (state.owner() != session) {
            throw new InvalidRequestException(
                    "%s is not present in this session; add(..) it first".formatted(state.describe()));
        }
    }

    // ---- what the next flush is to write

    boolean needNoFlush() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    Map<InstanceState, Entity> pending() {
        return pending;
    }

    Map<InstanceState, Entity> modified() {
        return modified;
    }

    Map<InstanceState, Entity> deleted() {
        return deleted;
    }

    /** The changed entities that are not deleted. */
    List<Entity> dirty() {
        List<Entity> dirty = new ArrayList<>();
        modified.forEach((state, entity) -> {
            if (!deleted.containsKey(state)) {
                dirty.add(entity);
            }
        });
        return dirty;
    }

    // ---- coming and going

    void add(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.owner() != null && state.owner() != session) {
            throw new InvalidRequestException(
                    "%s is in another session already; expunge it there, or close that session"
                            .formatted(state.describe()));
        }
        switch (state.lifeCycle()) {
            case TRANSIENT -> {
                state.becomePending(session);
                pending.put(state, entity);
            }
            case DETACHED -> attach(state, entity);
            case PERSISTENT -> deleted.remove(state); // adding again takes a delete back
            case DELETED ->
                throw new InvalidRequestException(
                        "%s was deleted in this transaction; roll that back to keep it, or insert another row with its values by Orm.makeTransient(..) before adding it"
                                .formatted(state.describe()));
            case PENDING -> {}
        }
    }

    /** Takes in an entity that has a row. */
    void attach(InstanceState state, Entity entity) {
        Object id = Objects.requireNonNull(state.id());
        InstanceState present = identityMap.of(state.mapping().hierarchy()).get(id);
        if (present != null && present != state && present.get() != null) {
            throw new InvalidRequestException(
                    "%s cannot be added: another instance for that row is already present in this session; change that one, or expunge it first"
                            .formatted(state.describe()));
        }
        keep(state, id);
        if (state.isModified()) {
            modified.put(state, entity);
        }
    }

    /** Holds an entity under the key of its row. */
    void keep(InstanceState state, Object id) {
        state.becomePersistent(session, id);
        identityMap.put(state);
    }

    /** Has the row of an entity deleted by the next flush; one that has none is let go. */
    void delete(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.id() == null) {
            if (pending.remove(state) != null) {
                state.becomeTransient();
            }
        } else if (state.lifeCycle() != LifeCycle.DELETED) {
            attachToDelete(state, entity);
            deleted.put(state, entity);
        }
    }

    void attachToDelete(InstanceState state, Entity entity) {
        if (state.lifeCycle() == LifeCycle.DETACHED) {
            attach(state, entity);
        }
        checkOwned(state);
    }

    /** Knows no more of an entity, whatever it was. */
    void forget(InstanceState state) {
        pending.remove(state);
        identityMap.remove(state);
        modified.remove(state);
        deleted.remove(state);
    }

    /** All entities load again at their next access; changes are lost. */
    void expireAll() {
        identityMap.forEach(InstanceState::expire);
        modified.clear();
    }

    /** Lets go of all entities. */
    void clear() {
        pending.keySet().forEach(InstanceState::becomeTransient);
        pending.clear();
        identityMap.forEach(InstanceState::becomeDetached);
        identityMap.clear();
        modified.clear();
        deleted.clear();
    }

    // ---- rollback

    /** Undoes what a transaction, or a savepoint and what was released in it, did to entities. */
    void restore(SessionTransaction undone) {
        pending.keySet().forEach(InstanceState::becomeTransient);
        pending.clear();
        deleted.clear();
        undone.formerIds().forEach((state, formerId) -> {
            identityMap.remove(state);
            state.becomePersistent(session, formerId);
            if (!undone.deleted().contains(state)) {
                identityMap.put(state);
            }
        });
        for (InstanceState state : undone.deleted()) {
            if (!undone.created().contains(state)) {
                keep(state, Objects.requireNonNull(state.id()));
            }
        }
        for (InstanceState state : undone.created()) {
            @Nullable StateOwner owner = state.owner();
            if (owner == null || owner == session) { // its row is gone, unless it found another elsewhere
                forget(state);
                state.becomeTransient();
            }
        }
        if (undone.parent() == null) {
            expireAll();
        } else {
            expireTouched(undone);
        }
    }

    /** What was not touched since the savepoint is as it was. */
    private void expireTouched(SessionTransaction undone) {
        Set<InstanceState> touched = new LinkedHashSet<>(undone.written());
        touched.addAll(undone.deleted());
        touched.addAll(modified.keySet());
        touched.removeAll(undone.created());
        touched.forEach(InstanceState::expire);
        modified.clear();
    }

    @Override
    public String toString() {
        return "%d pending, %d changed, %d to be deleted".formatted(pending.size(), modified.size(), deleted.size());
    }
}
