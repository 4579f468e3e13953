package dev.athanor.orm;

/** Why an attribute has no value. Stands in the value's place, where null is a value like any other. */
public enum Absent {
    /** It was never set. */
    UNSET,
    /** It was loaded, and is to be loaded again at the next access. */
    EXPIRED,
    /** It was left out when the entity was loaded, and is loaded at the first access. */
    DEFERRED
}
