package dev.athanor.engine;

import dev.athanor.event.TransactionEvent;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A transaction of a {@link dev.athanor.engine.Connection}, from its begin to its end, and what the database has of it. */
final class OpenTransaction {
    private final TransactionEvent event;
    private final @Nullable TwoPhaseTransaction twoPhase;
    private final Savepoints savepoints;
    private final @Nullable TransactionRecording recording = TransactionRecording.start();
    private boolean worked;

    /**
     * Begins it, of which the database is not told: its next statement does so.
     *
     * @param event says what kind it is of
     * @param twoPhase what its user has when it is a two-phase one
     */
    OpenTransaction(Channel channel, TransactionEvent event, @Nullable TwoPhaseTransaction twoPhase) {
        this.event = event;
        this.twoPhase = twoPhase;
        this.savepoints = new Savepoints(channel);
    }

    TransactionEvent event() {
        return event;
    }

    Savepoints savepoints() {
        return savepoints;
    }

    void requireUnprepared() {
        if (twoPhase != null) {
            twoPhase.requireUnprepared();
        }
    }

    /** Something was done in it. */
    void worked() {
        worked = true;
    }

    /** Whether the database can begin it anew, and nobody notices that there was another. */
    boolean canRestart() {
        return !worked && event.kind() == TransactionEvent.Kind.ORDINARY;
    }

    /** Whether a transaction of the database is behind it, which is ours to end. */
    private boolean isOurs() {
        return event.kind() == TransactionEvent.Kind.ORDINARY || event.kind() == TransactionEvent.Kind.TWO_PHASE;
    }

    void prepare(Connection jdbc, TwoPhaseTransaction phases) {
        phases.prepareIn(jdbc);
        savepoints.endAll();
    }

    void commit(Connection jdbc) throws SQLException {
        if (isOurs() && (twoPhase == null || !twoPhase.commitIn(jdbc))) {
            jdbc.commit();
        }
    }

    void rollback(Connection jdbc) throws SQLException {
        if (isOurs() && (twoPhase == null || !twoPhase.rollbackIn(jdbc))) {
            jdbc.rollback();
        }
    }

    void ended(boolean committed) {
        if (recording != null) {
            recording.stop(committed);
        }
        if (twoPhase != null) {
            twoPhase.ended();
        }
        savepoints.endAll();
    }
}
