package dev.athanor.schema;

/** What is looked up in the database, so that only what is missing is created and only what is there is dropped. */
public enum CheckFirst {
    /** Tables. */
    TABLES,
    /** Views. */
    VIEWS,
    /** Sequences. */
    SEQUENCES,
    /** Named types. */
    TYPES
}
