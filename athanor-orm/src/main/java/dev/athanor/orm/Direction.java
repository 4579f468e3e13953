package dev.athanor.orm;

/** Which side of a relationship the foreign key is on. */
public enum Direction {
    /** The target refers to this side. */
    ONE_TO_MANY,
    /** This side refers to the target. */
    MANY_TO_ONE,
    /** Rows of a table between the two refer to both. */
    MANY_TO_MANY
}
