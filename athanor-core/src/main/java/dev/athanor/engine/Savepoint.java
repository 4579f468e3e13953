package dev.athanor.engine;

import dev.athanor.error.ResourceClosedException;

/**
 * A point inside a transaction to which it can go back. Ends by {@link #commit()}, by {@link #rollback()}, or with the
 * transaction or a savepoint around it; {@link #close()} rolls back what nobody committed.
 */
public final class Savepoint implements AutoCloseable {
    private final Savepoints savepoints;
    private final String name;
    private final java.sql.Savepoint jdbc;
    private boolean active = true;

    Savepoint(Savepoints savepoints, String name, java.sql.Savepoint jdbc) {
        this.savepoints = savepoints;
        this.name = name;
        this.jdbc = jdbc;
    }

    /**
     * The savepoint's name in the database.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Whether the savepoint can still be ended.
     *
     * @return false once it, a savepoint around it, or the transaction ended
     */
    public boolean isActive() {
        return active;
    }

    /**
     * Keeps what was done since as part of the transaction. Releases the savepoint at once.
     *
     * @throws ResourceClosedException when it has ended
     */
    public void commit() {
        savepoints.guard().run(() -> {
            checkActive();
            savepoints.release(this);
        });
    }

    /**
     * Undoes what was done since, and leaves the transaction open. Rolls back at once.
     *
     * @throws ResourceClosedException when it has ended
     */
    public void rollback() {
        savepoints.guard().run(() -> {
            checkActive();
            savepoints.rollbackTo(this);
        });
    }

    /** Undoes what was done since, unless the savepoint has ended. */
    @Override
    public void close() {
        if (active) {
            rollback();
        }
    }

    private void checkActive() {
        if (!active) {
            throw new ResourceClosedException(
                    "Savepoint %s has ended, by itself or with the transaction around it; set a new one with beginNested()"
                            .formatted(name));
        }
    }

    java.sql.Savepoint jdbc() {
        return jdbc;
    }

    void end() {
        active = false;
    }
}
