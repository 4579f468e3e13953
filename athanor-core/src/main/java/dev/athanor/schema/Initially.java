package dev.athanor.schema;

/** When a deferrable constraint is checked unless a transaction says otherwise. */
public enum Initially {
    /** At the end of each statement. */
    IMMEDIATE,
    /** At the end of the transaction. */
    DEFERRED
}
