package dev.athanor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who want to be told of something, in the order in which they came; they may come and go at any time. Nobody listening
 * costs a look at an empty list; what is made only for them is made behind a question for {@link #isEmpty()}.
 *
 * @param <L> the kind of listener
 */
final class Listeners<L> {
    private final @Nullable L log;
    private final AtomicReference<List<L>> others;

    Listeners(List<L> given) {
        this(null, new AtomicReference<>(List.copyOf(given)));
    }

    private Listeners(@Nullable L log, AtomicReference<List<L>> others) {
        this.log = log;
        this.others = others;
    }

    /** The same with a log before them, so that it says what listeners do in answer to what it said before. */
    Listeners<L> behind(@Nullable L first) {
        return new Listeners<>(first, others);
    }

    boolean isEmpty() {
        return log == null && others.get().isEmpty();
    }

    /** Tells each of them. */
    void tell(Consumer<? super L> news) {
        if (log != null) {
            news.accept(log);
        }
        for (L listener : others.get()) {
            news.accept(listener);
        }
    }

    /** Lets each of them put something in the place of what the one before left. */
    <T> T change(T start, BiFunction<? super L, ? super T, ? extends T> change) {
        T current = log == null ? start : change.apply(log, start);
        for (L listener : others.get()) {
            current = change.apply(listener, current);
        }
        return current;
    }

    /** Tells one more, behind the others, until it is ended. */
    Listening add(L listener) {
        others.updateAndGet(before -> {
            List<L> after = new ArrayList<>(before);
            after.add(listener);
            return List.copyOf(after);
        });
        return new Listening(() -> remove(listener));
    }

    private void remove(L listener) {
        others.updateAndGet(before -> {
            List<L> after = new ArrayList<>(before);
            removeOne(after, listener);
            return List.copyOf(after);
        });
    }

    @SuppressWarnings("ReferenceEquality") // a listener may be equal to another, and is not that one
    private static <L> void removeOne(List<L> all, L listener) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == listener) {
                all.remove(i);
                return;
            }
        }
    }
}
