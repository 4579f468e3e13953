package dev.athanor.orm;

/** When and how a relationship is loaded. */
public enum LoadStrategy {
    /** When it is first read, by a statement of its own. */
    LAZY,
    /** Behind the statement that loads the entities, by one statement for many of them, which names their keys. */
    SELECTIN,
    /** By the statement that loads the entities, which joins the related rows. */
    JOINED,
    /** Behind the statement that loads the entities, by one that embeds it as a subquery. */
    SUBQUERY,
    /** Behind the statement that loads the entities, by a statement for each of them. */
    IMMEDIATE,
    /** From columns of a join that the statement has already. For options only. */
    CONTAINED,
    /** Not at all: reading what is not loaded is refused. */
    RAISE,
    /** Only from memory: reading what would emit SQL is refused. */
    RAISE_ON_SQL,
    /** As the mapping says. For options, which go on from there. */
    DEFAULT;

    /**
     * Whether the relationship is loaded together with its entity.
     *
     * @return true for all that do not wait until it is read
     */
    public boolean isEager() {
        return switch (this) {
            case SELECTIN, JOINED, SUBQUERY, IMMEDIATE, CONTAINED -> true;
            case LAZY, RAISE, RAISE_ON_SQL, DEFAULT -> false;
        };
    }
}
