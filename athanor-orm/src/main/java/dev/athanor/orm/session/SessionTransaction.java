package dev.athanor.orm.session;

import dev.athanor.engine.Savepoint;
import dev.athanor.orm.state.InstanceState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has become of entities since a transaction, or a savepoint within one, began: what its rollback must undo. What a
 * savepoint released has done is undone by the rollback of the transaction around it.
 */
final class SessionTransaction {
    private final @Nullable SessionTransaction parent;
    private final @Nullable Savepoint savepoint;
    private final Set<InstanceState> created = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Map<InstanceState, Object> formerIds = new LinkedHashMap<>();
    private final Set<InstanceState> written = new LinkedHashSet<>();
    private boolean ended;

    private SessionTransaction(@Nullable SessionTransaction parent, @Nullable Savepoint savepoint) {
        this.parent = parent;
        this.savepoint = savepoint;
    }

    static SessionTransaction outermost() {
        return new SessionTransaction(null, null);
    }

    SessionTransaction nested(Savepoint inDatabase) {
        return new SessionTransaction(this, inDatabase);
    }

    @Nullable
    SessionTransaction parent() {
        return parent;
    }

    @Nullable
    Savepoint savepoint() {
        return savepoint;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void noteWritten(InstanceState state) {
        written.add(state);
    }

    /** Entities whose rows were changed in this transaction. */
    Set<InstanceState> written() {
        return written;
    }

    void noteCreated(InstanceState state) {
        created.add(state);
    }

    void noteDeleted(InstanceState state) {
        deleted.add(state);
    }

    void noteKeySwitch(InstanceState state, Object formerId) {
        formerIds.putIfAbsent(state, formerId);
    }

    /** An entity has left the session: rollback does not bring it back. */
    void forget(InstanceState state) {
        deleted.remove(state);
        formerIds.remove(state);
        if (parent != null) {
            parent.forget(state);
        }
    }

    /** Entities that got their rows in this transaction. */
    Set<InstanceState> created() {
        return created;
    }

    /** Entities whose rows were deleted in this transaction. */
    Set<InstanceState> deleted() {
        return deleted;
    }

    /** The keys that entities had when the transaction began, where they have others now. */
    Map<InstanceState, Object> formerIds() {
        return formerIds;
    }

    /** Hands what a released savepoint did to the transaction around it. */
    void release() {
        if (parent != null) {
            parent.created.addAll(created);
            parent.deleted.addAll(deleted);
            formerIds.forEach(parent.formerIds::putIfAbsent);
            parent.written.addAll(written);
        }
        ended = true;
    }
}
