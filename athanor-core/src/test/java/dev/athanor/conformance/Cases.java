package dev.athanor.conformance;

import dev.athanor.sql.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Constructs by the ids of the cases that they spell. */
final class Cases {
    private final Map<String, Supplier<? extends Node>> byId = new LinkedHashMap<>();

    Cases add(String id, Supplier<? extends Node> construct) {
        if (byId.put(id, construct) != null) {
            throw new IllegalArgumentException("Case " + id + " is spelled twice");
        }
        return this;
    }

    Cases addAll(Cases others) {
        others.byId.forEach(this::add);
        return this;
    }

    Map<String, Supplier<? extends Node>> byId() {
        return byId;
    }
}
