package dev.athanor.sql;

/** A way from one FROM clause to another that knows its own ON clause: a relationship of the ORM. */
public abstract class JoinPath extends Node {
    /** For subclasses. */
    protected JoinPath() {}

    /**
     * Where the way ends.
     *
     * @return the clause that is joined, by its declaration or under the alias that was chosen for it
     */
    public abstract FromClause leadsTo();
}
