package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.state.InstanceState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The transactions and savepoints of a session: begun when there is something to do in them, ended in the database and for
 * the session's entities.
 */
final class SessionTransactions {
    /** How far a {@code transact(..)} or {@code call(..)} block of a session has come. */
    private enum Block {
        NONE,
        RUNNING,
        OVER
    }

    private final Engine engine;
    private final SessionEntities entities;
    private SessionTransaction current = SessionTransaction.outermost();
    private @Nullable Connection connection;
    private @Nullable Throwable failure;
    private Block block = Block.NONE;

    SessionTransactions(Engine engine, SessionEntities entities) {
        this.engine = engine;
        this.entities = entities;
    }

    /** The innermost one, which notes what becomes of entities. */
    SessionTransaction current() {
        return current;
    }

    boolean isRunning() {
        return connection != null && connection.inTransaction() || current.parent() != null || block == Block.RUNNING;
    }

    void checkUsable() {
        if (failure != null) {
            throw new PendingRollbackException(
                    "The session's transaction was rolled back because of a previous exception during flush; call Session.rollback() to go on. The exception was: "
                            + failure.getMessage(),
                    failure);
        }
        if (block == Block.OVER) {
            throw new InvalidRequestException(
                    "The session works on a closed transaction: transact(..) or call(..) is its context manager, and commit() or rollback() was called inside; leave the block first, or leave ending to it");
        }
    }

    /** The connection of the transaction, with all savepoints set that were asked for. */
    Connection connection() {
        checkUsable();
        Connection open = connection;
        if (open == null) {
            open = engine.connect();
            connection = open;
        }
        current.establish(open);
        return open;
    }

    // ---- blocks

    void enterBlock() {
        if (block != Block.NONE || isRunning()) {
            throw new InvalidRequestException(
                    "A transaction has begun on this session already; commit() or rollback() before transact(..) or call(..)");
        }
        block = Block.RUNNING;
    }

    /** Leaves a block; false when it has ended its transaction itself. */
    boolean leaveBlock() {
        boolean running = block == Block.RUNNING;
        block = Block.NONE;
        return running;
    }

    private void blockIsOver() {
        if (block == Block.RUNNING) {
            block = Block.OVER;
        }
    }

    // ---- the whole transaction

    /** Commits what has been flushed. */
    void commit() {
        end(true);
        unwind(null);
        current.deleted().forEach(InstanceState::becomeDetached);
        current = SessionTransaction.outermost();
        blockIsOver();
    }

    void rollback() {
        boolean undoneAlready = failure != null && current.parent() == null;
        if (!undoneAlready) {
            try {
                end(false);
            } finally {
                unwind(null);
                restore(current);
            }
        }
        failure = null;
        blockIsOver();
    }

    /** After a failed flush nothing is half written: database and entities are as before the transaction or savepoint. */
    void fail(Throwable cause) {
        SessionTransaction failed = current;
        try {
            if (failed.parent() == null) {
                end(false);
            } else {
                failed.undo();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        restore(failed);
        failure = cause;
    }

    /** Ends the transaction and lets go of all entities. */
    void reset() {
        failure = null;
        try {
            end(false);
        } finally {
            unwind(null);
            current.deleted().forEach(InstanceState::becomeDetached);
            current = SessionTransaction.outermost();
            entities.clear();
        }
    }

    private void end(boolean commit) {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                if (commit) {
                    open.commit();
                } else {
                    open.rollback();
                }
            }
        }
    }

    private void restore(SessionTransaction undone) {
        entities.restore(undone);
        if (undone.parent() == null) {
            current = SessionTransaction.outermost();
        }
    }

    // ---- savepoints

    /** Sets a savepoint, in the database once something is to be done there. What came before must have been flushed. */
    SessionTransaction beginNested() {
        current = current.nested();
        return current;
    }

    void commit(SessionTransaction nested) {
        unwind(nested);
        nested.keep();
        unwind(nested.parent());
    }

    void rollback(SessionTransaction nested) {
        checkActive(nested);
        boolean undoneAlready = failure != null && current == nested;
        if (!undoneAlready) {
            unwind(nested);
            nested.undo();
            restore(nested);
        }
        failure = null;
        nested.end();
        current = Objects.requireNonNull(nested.parent());
    }

    static void checkActive(SessionTransaction nested) {
        if (nested.hasEnded()) {
            throw new ResourceClosedException(
                    "The savepoint has ended: it was committed or rolled back, or the transaction around it was");
        }
    }

    /** Ends the savepoints within one, or all of them, as if they were released: what they did is then undone or kept with it. */
    private void unwind(@Nullable SessionTransaction until) {
        SessionTransaction parent = current.parent();
        while (current != until && parent != null) {
            current.release();
            current = parent;
            parent = current.parent();
        }
    }
}
