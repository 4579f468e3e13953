package dev.athanor.dialect;

/** How many rows are inserted when the keys that the database makes are wanted. */
public enum InsertStrategy {
    /** Several rows in one {@code INSERT .. VALUES (..), (..) RETURNING ..}. */
    MULTI_ROW_RETURNING,
    /** A JDBC batch whose generated keys the driver gives. */
    BATCH_GENERATED_KEYS,
    /** A statement per row, whose generated keys the driver gives. */
    ROW_BY_ROW
}
