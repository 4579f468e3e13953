package dev.athanor.orm;

/** Where an entity stands between object and row. */
public enum LifeCycle {
    /** Neither in a session nor in the database. */
    TRANSIENT,
    /** In a session, to be inserted by the next flush. */
    PENDING,
    /** In a session and in the database. */
    PERSISTENT,
    /** Deleted by a flush whose transaction has not ended. */
    DELETED,
    /** In the database, as far as is known, but in no session. */
    DETACHED
}
