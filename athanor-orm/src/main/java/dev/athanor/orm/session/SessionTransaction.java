package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
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
    private final Set<InstanceState> created = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Map<InstanceState, Object> formerIds = new LinkedHashMap<>();
    private final Set<InstanceState> written = new LinkedHashSet<>();
    private @Nullable Savepoint savepoint;
    private boolean ended;

    private SessionTransaction(@Nullable SessionTransaction parent) {
        this.parent = parent;
    }

    static SessionTransaction outermost() {
        return new SessionTransaction(null);
    }

    SessionTransaction nested() {
        return new SessionTransaction(this);
    }

    @Nullable
    SessionTransaction parent() {
        return parent;
    }

    /** Sets the savepoint in the database, and those around it before, unless that is done. */
    void establish(Connection connection) {
        if (parent != null && savepoint == null) {
            parent.establish(connection);
            savepoint = connection.beginNested();
        }
    }

    /** Releases the savepoint in the database, if anything was done there since. */
    void keep() {
        if (savepoint != null) {
            savepoint.commit();
        }
    }

    /** Undoes in the database what was done there since the savepoint. */
    void undo() {
        if (savepoint != null) {
            savepoint.rollback();
        }
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
