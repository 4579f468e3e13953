package dev.athanor.schema;

/** What holds rows in a database. */
public enum RelationKind {
    /** A table. */
    TABLE,
    /** A view, whose rows are computed when it is read. */
    VIEW,
    /** A view whose rows are kept. */
    MATERIALIZED_VIEW
}
