package dev.athanor.examples.quickstart;

import dev.athanor.orm.Registry;

/** The registry of the quickstart's entities; SQLAlchemy's {@code Base}. */
public final class Model {
    /** Owns the metadata of all tables that are mapped in it. */
    public static final Registry REGISTRY = new Registry();

    private Model() {}
}
