package dev.athanor.benchmarks;

import dev.athanor.orm.Registry;

/** What the mappings of the workloads belong to. */
final class Model {
    static final Registry REGISTRY = new Registry();

    private Model() {}
}
