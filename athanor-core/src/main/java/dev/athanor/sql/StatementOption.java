package dev.athanor.sql;

/** A node that changes what a statement loads or how it is executed, such as a loader option of the ORM. */
public abstract class StatementOption extends Node {
    /** For subclasses. */
    protected StatementOption() {}
}
