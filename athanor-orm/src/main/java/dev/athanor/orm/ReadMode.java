package dev.athanor.orm;

/** How an attribute is read: what may be done to get a value that is absent. SQLAlchemy's {@code PassiveFlag}. */
public enum ReadMode {
    /** Gives what is there. */
    PRESENT_ONLY,
    /** Gives what is there or can be had from objects in memory. */
    IDENTITY_MAP_ONLY,
    /** Loads what is absent, without flushing first. */
    NO_AUTOFLUSH,
    /** Loads what is absent, flushing first when the session does so. */
    ALL,
    /** Refuses to load what is absent. */
    RAISE;

    /**
     * Whether SQL may be emitted.
     *
     * @return true when the mode allows it
     */
    public boolean mayLoad() {
        return this == ALL || this == NO_AUTOFLUSH;
    }
}
