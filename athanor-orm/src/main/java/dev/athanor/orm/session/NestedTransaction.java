package dev.athanor.orm.session;

/**
 * A savepoint of a session: a part of its transaction that can be undone alone, in the database and in the entities. Ends
 * by {@link #commit()}, by {@link #rollback()}, or with the transaction around it.
 */
public final class NestedTransaction implements AutoCloseable {
    private final Session session;
    private final SessionTransaction transaction;

    NestedTransaction(Session session, SessionTransaction transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /**
     * Flushes, and keeps what was done since as part of the transaction around. Releases the savepoint at once.
     *
     * @throws dev.athanor.error.ResourceClosedException when it has ended
     */
    public void commit() {
        session.commit(transaction);
    }

    /**
     * Undoes what was done since, and leaves the transaction around open: entities that were added are transient again, deleted
     * ones persistent, changed ones load again at their next access. Rolls back at once.
     *
     * @throws dev.athanor.error.ResourceClosedException when it has ended
     */
    public void rollback() {
        session.rollback(transaction);
    }

    /**
     * Whether it can still be ended.
     *
     * @return false once it, one around it, or the transaction has ended
     */
    public boolean isActive() {
        return !transaction.hasEnded();
    }

    /** Rolls back unless it has ended, so that a {@code try} block that is left early undoes its work. */
    @Override
    public void close() {
        if (isActive()) {
            rollback();
        }
    }
}
