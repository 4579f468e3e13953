package dev.athanor.event;

import org.jspecify.annotations.Nullable;

/**
 * A transaction of a connection, as listeners are told of its begin and its end.
 *
 * @param kind who ends it, and how
 * @param implicit whether a statement began it, rather than a call of {@code begin()} or {@code beginTwoPhase()}
 * @param xid the name of a two-phase transaction; null for others
 */
public record TransactionEvent(
        Kind kind, boolean implicit, @Nullable String xid) {
    /** Who ends a transaction, and how. */
    public enum Kind {
        /** It is one transaction of the database, which the connection ends. */
        ORDINARY,
        /** There is none in the database, which keeps each statement by itself. */
        AUTOCOMMIT,
        /** The engine leaves its end to an outer transaction manager. */
        MANAGED_OUTSIDE,
        /** It is one that can be prepared before it is committed. */
        TWO_PHASE
    }
}
