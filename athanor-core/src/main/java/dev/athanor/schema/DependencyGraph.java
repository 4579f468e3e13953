package dev.athanor.schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Things that need each other, such as tables that refer to others. For libraries that build on Core. Immutable as long as the
 * map that it was made of does not change.
 *
 * @param <T> the things, with {@code equals} and {@code hashCode}
 */
public final class DependencyGraph<T> {
    private final Map<T, ? extends Collection<T>> needed;

    /**
     * Makes a graph.
     *
     * @param needed what each of the things needs, in the order in which they were declared; what is no key of the map is
     *     taken to be there
     */
    public DependencyGraph(Map<T, ? extends Collection<T>> needed) {
        this.needed = needed;
    }

    /**
     * Sorts in rounds: all that lack nothing more, as they were declared, then those that these make possible. So the order is
     * stable, and what nobody depends on stays where it was declared.
     *
     * @param sorted where those are added that can be sorted
     * @return those that cannot, since they are on a circle or need something that is
     */
    public Set<T> sort(List<? super T> sorted) {
        Set<T> open = new LinkedHashSet<>(needed.keySet());
        while (!open.isEmpty()) {
            List<T> ready = open.stream()
                    .filter(one -> Collections.disjoint(needed(one), open))
                    .toList();
            if (ready.isEmpty()) {
                return open;
            }
            sorted.addAll(ready);
            ready.forEach(open::remove);
        }
        return open;
    }

    /**
     * What a thing needs, and what that needs, and so on; chains may be longer than the stack.
     *
     * @param from the thing
     * @return what was found, with the thing itself when it is on a circle
     */
    public Set<T> reachable(T from) {
        Set<T> found = new LinkedHashSet<>();
        Deque<T> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (T one : needed(open.pop())) {
                if (found.add(one)) {
                    open.push(one);
                }
            }
        }
        return found;
    }

    private Collection<T> needed(T one) {
        Collection<T> known = needed.get(one);
        return known == null ? List.of() : known;
    }
}
