package dev.athanor.conformance;

import dev.athanor.compile.DdlScript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** DDL by the ids of the cases that it spells: what is written into a script of each dialect. */
final class ScriptCases {
    private final Map<String, Consumer<DdlScript>> byId = new LinkedHashMap<>();

    ScriptCases add(String id, Consumer<DdlScript> ddl) {
        if (byId.put(id, ddl) != null) {
            throw new IllegalArgumentException("Case " + id + " is spelled twice");
        }
        return this;
    }

    ScriptCases addAll(ScriptCases others) {
        others.byId.forEach(this::add);
        return this;
    }

    Map<String, Consumer<DdlScript>> byId() {
        return byId;
    }
}
