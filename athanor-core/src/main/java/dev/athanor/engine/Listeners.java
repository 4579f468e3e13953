package dev.athanor.engine;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Those who want to be told of something, in the order in which the engine was given them. Nobody listening costs a look at an
 * empty list; what is made only for them is made behind a question for {@link #isEmpty()}.
 *
 * @param <L> the kind of listener
 * @param all the listeners
 */
record Listeners<L>(List<L> all) {
    Listeners {
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Tells each of them. */
    void tell(Consumer<? super L> news) {
        for (L listener : all) {
            news.accept(listener);
        }
    }

    /** Lets each of them put something in the place of what the one before left. */
    <T> T change(T start, BiFunction<? super L, ? super T, ? extends T> change) {
        T current = start;
        for (L listener : all) {
            current = change.apply(listener, current);
        }
        return current;
    }
}
