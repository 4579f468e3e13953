package dev.athanor.sql;

/** A way from one FROM clause to another that knows its own ON clause: a relationship of the ORM. */
public abstract class JoinPath extends Node {
    /** For subclasses. */
    protected JoinPath() {}
}
