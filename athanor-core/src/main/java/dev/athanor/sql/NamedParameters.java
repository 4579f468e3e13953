package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives values to the parameters of a statement by their names. */
final class NamedParameters {
    private NamedParameters() {}

    static <S extends Statement<?>> S in(S statement, Map<String, ? extends @Nullable Object> values) {
        Set<String> known = new TreeSet<>();
        for (Bind<?> bind : ShapedNode.bindsOf(statement)) {
            if (!bind.anonymous()) {
                known.add(bind.name());
            }
        }
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new ArgumentException("The statement has no parameter '%s'; it has %s".formatted(name, known));
            }
        }
        return Replacement.in(
                statement,
                node -> node instanceof Bind<?> bind && !bind.anonymous() && values.containsKey(bind.name())
                        ? bind.withValue(values.get(bind.name()))
                        : null);
    }
}
