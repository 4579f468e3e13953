package dev.athanor.compile;

import dev.athanor.sql.FromClause;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes up the names of a statement's anonymous parameters, labels and aliases: a base name and a running number. */
final class Names {
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<Object, String> given = new IdentityHashMap<>();

    String anonymous(String base) {
        return base + "_" + counters.merge(base, 1, Integer::sum);
    }

    /** The name of a thing that keeps it for the whole statement. */
    String of(Object identity, String base) {
        String name = given.get(identity);
        if (name == null) {
            name = anonymous(base);
            given.put(identity, name);
        }
        return name;
    }

    String alias(FromClause clause, String base) {
        return of(clause, base);
    }
}
