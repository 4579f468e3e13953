package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.sql.Bind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers and names of a statement's parameters. */
final class BindNames {
    private final List<Bind<?>> binds;
    private final @Nullable String[] madeUp;
    private final Names names;
    private final List<Bind<?>> written = new ArrayList<>();
    private int next;
    private @Nullable Map<Object, Integer> numbers;
    private @Nullable Map<String, Bind<?>> byName;

    /** For the parameters of a statement in the order of their first visit. */
    BindNames(List<Bind<?>> binds, Names names) {
        this.binds = binds;
        this.names = names;
        this.madeUp = new @Nullable String[binds.size()];
    }

    /** Where a parameter stands in the order of first visits, or -1 when it is not the statement's own. */
    int numberOf(Bind<?> bind) {
        Object identity = bind.identity();
        if (next < binds.size() && binds.get(next).identity() == identity) {
            return next++; // parameters are nearly always written in the order in which they are visited
        }
        if (numbers == null) {
            numbers = new IdentityHashMap<>(binds.size());
            for (int i = 0; i < binds.size(); i++) {
                numbers.put(binds.get(i).identity(), i);
            }
        }
        return numbers.getOrDefault(identity, -1);
    }

    /** The name of a parameter that is being written, of which the number is known. */
    String nameOf(Bind<?> bind, int number) {
        String name = name(bind, number);
        checkName(bind, name);
        return name;
    }

    private String name(Bind<?> bind, int number) {
        if (!bind.anonymous()) {
            return bind.name();
        }
        if (number < 0) {
            return names.parameter(bind.identity(), bind.name());
        }
        String name = madeUp[number];
        if (name == null) {
            name = names.parameter(bind.name());
            madeUp[number] = name;
        }
        return name;
    }

    /** A parameter with a name of the user's choice must not be mistaken for one whose name was made up. */
    private void checkName(Bind<?> bind, String name) {
        written.add(bind);
        if (byName == null) {
            if (bind.anonymous()) {
                return; // made-up names differ among themselves
            }
            byName = new HashMap<>();
            for (Bind<?> before : written) {
                byName.putIfAbsent(name(before, numberOf(before)), before);
            }
        }
        Bind<?> other = byName.putIfAbsent(name, bind);
        if (other != null && other.identity() != bind.identity() && (other.anonymous() || bind.anonymous())) {
            throw new CompileException(
                    "The name of parameter '%s' conflicts with that which the compiler gave another one; choose another name"
                            .formatted(name));
        }
    }
}
