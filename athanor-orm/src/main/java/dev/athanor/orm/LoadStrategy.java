package dev.athanor.orm;

/** When and how a relationship is loaded. */
public enum LoadStrategy {
    /** When it is first read, by a statement of its own. */
    LAZY,
    /** Behind the statement that loads the entities, by one statement for many of them. */
    SELECTIN,
    /** By the statement that loads the entities, which joins the related rows. */
    JOINED,
    /** From columns of a join that the statement has already. */
    CONTAINED,
    /** Not at all: reading what is not loaded is refused. */
    RAISE
}
