package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResourceClosedException;
import java.sql.Connection;

/**
 * A transaction that can be prepared before it is committed: the database has then promised that it can be committed, and keeps
 * it even when the connection is lost, so that transactions of several databases can end alike. Ends by {@link #commit()}, by
 * {@link #rollback()}, or as the transactions of its connection end otherwise.
 */
public final class TwoPhaseTransaction {
    private final Channel channel;
    private final TwoPhases phases;
    private final String xid;
    private boolean prepared;
    private boolean active = true;

    TwoPhaseTransaction(Channel channel, TwoPhases phases, String xid) {
        this.channel = channel;
        this.phases = phases;
        this.xid = xid;
    }

    /**
     * The transaction's name in the database.
     *
     * @return the name
     */
    public String xid() {
        return xid;
    }

    /**
     * Whether the transaction can still be ended.
     *
     * @return false once it was committed or rolled back
     */
    public boolean isActive() {
        return active;
    }

    /**
     * Has the database promise that the transaction can be committed, whatever comes, and closes open results. Nothing else can
     * be executed in it then.
     *
     * @throws InvalidRequestException when it is prepared already
     * @throws ResourceClosedException when it has ended
     * @throws dev.athanor.error.DatabaseException when the database refuses; the transaction is to be rolled back then
     */
    public void prepare() {
        channel.guard().run(() -> {
            checkActive();
            requireUnprepared();
            channel.prepare(this);
        });
    }

    /**
     * Commits the transaction at once, prepared or not.
     *
     * @throws ResourceClosedException when it has ended
     * @throws dev.athanor.error.DatabaseException when the database refuses
     */
    public void commit() {
        channel.guard().run(() -> {
            checkActive();
            channel.commit();
        });
    }

    /**
     * Rolls the transaction back at once, prepared or not.
     *
     * @throws ResourceClosedException when it has ended
     * @throws dev.athanor.error.DatabaseException when that fails; the database connection is discarded then
     */
    public void rollback() {
        channel.guard().run(() -> {
            checkActive();
            channel.rollback();
        });
    }

    private void checkActive() {
        if (!active) {
            throw new ResourceClosedException(
                    "The two-phase transaction %s has ended; begin another with beginTwoPhase()".formatted(xid));
        }
    }

    void requireUnprepared() {
        if (prepared) {
            throw new InvalidRequestException(
                    "The two-phase transaction %s is prepared; commit() or rollback() it first".formatted(xid));
        }
    }

    void prepareIn(Connection jdbc) {
        phases.run(jdbc, phases.statements().prepare(xid), false);
        prepared = true;
    }

    /** Commits unless the database does so as it commits other transactions, which false says. */
    boolean commitIn(Connection jdbc) {
        return phases.end(jdbc, phases.statements().commit(xid, prepared), prepared);
    }

    /** Rolls back unless the database does so as it rolls back other transactions, which false says. */
    boolean rollbackIn(Connection jdbc) {
        return phases.end(jdbc, phases.statements().rollback(xid, prepared), prepared);
    }

    void ended() {
        active = false;
    }
}
