package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.sql.Bind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers and names of a statement's parameters. */
final class BindNames {
    private final List<Bind<?>> binds;
    private final @Nullable String[] madeUp;
    private final Names names;
    /** Those that are not in {@link #madeUp}; mostly none. */
    private @Nullable List<Named> named;

    private @Nullable Set<String> ofColumns;
    private boolean anyChosen;
    private int next;
    private @Nullable Map<Object, Integer> numbers;

    private record Named(Bind<?> bind, String name) {}

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

    /** The name of a parameter: its own, or one that is made up and that it keeps for the whole statement. */
    String nameOf(Bind<?> bind, int number) {
        if (!bind.anonymous()) {
            return chosen(bind, bind.name());
        }
        if (number < 0) {
            return noted(bind, names.parameter(bind.identity(), bind.name()));
        }
        String name = madeUp[number];
        if (name == null) {
            name = names.parameter(bind.name());
            madeUp[number] = name;
        }
        return name;
    }

    /** The name of a parameter that goes by the name of the column that it is written to. */
    String ofColumn(Bind<?> bind, String column) {
        if (ofColumns == null) {
            ofColumns = new HashSet<>();
        }
        ofColumns.add(column);
        return chosen(bind, column);
    }

    /** The name that is made up for a parameter, whatever its own is. */
    String madeUp(Bind<?> bind, String base) {
        return noted(bind, names.parameter(bind.identity(), base));
    }

    private String chosen(Bind<?> bind, String name) {
        anyChosen = true;
        return noted(bind, name);
    }

    private String noted(Bind<?> bind, String name) {
        if (named == null) {
            named = new ArrayList<>();
        }
        named.add(new Named(bind, name));
        return name;
    }

    /** A parameter with a name of the user's choice must not be mistaken for another one. */
    void check() {
        if (!anyChosen || named == null) {
            return; // made-up names differ among themselves
        }
        Map<String, Bind<?>> byName = new HashMap<>();
        for (int i = 0; i < madeUp.length; i++) {
            if (madeUp[i] != null) {
                byName.put(madeUp[i], binds.get(i));
            }
        }
        for (Named one : named) {
            Bind<?> other = byName.putIfAbsent(one.name, one.bind);
            if (other != null && other.identity() != one.bind.identity()) {
                checkShared(one.name, one.bind, other);
            }
        }
    }

    private void checkShared(String name, Bind<?> bind, Bind<?> other) {
        if (ofColumns != null && ofColumns.contains(name)) {
            throw new CompileException(
                    "bindParam() name '%s' is reserved for the column's own value in VALUES or SET; choose another, such as 'b_%s'"
                            .formatted(name, name));
        }
        if (other.anonymous() || bind.anonymous()) {
            throw new CompileException(
                    "The name of parameter '%s' conflicts with that which the compiler gave another one; choose another name"
                            .formatted(name));
        }
    }
}
