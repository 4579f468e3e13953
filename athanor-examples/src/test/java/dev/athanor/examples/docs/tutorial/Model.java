package dev.athanor.examples.docs.tutorial;

import dev.athanor.orm.Registry;

// doc: registry
public final class Model {
    public static final Registry REGISTRY = new Registry();
    // end

    private Model() {}
}
