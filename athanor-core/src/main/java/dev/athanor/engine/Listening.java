package dev.athanor.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** That a listener is told of what an engine does, until this is closed. May be closed by any thread, and by the listener itself. */
public final class Listening implements AutoCloseable {
    private final AtomicReference<@Nullable Runnable> end;

    Listening(Runnable end) {
        this.end = new AtomicReference<>(end);
    }

    /**
     * Whether the listener is told.
     *
     * @return false once this was closed
     */
    public boolean isActive() {
        return end.get() != null;
    }

    /** Tells the listener nothing more, but what another thread is telling it just now. Does nothing when it has ended. */
    @Override
    public void close() {
        Runnable ending = end.getAndSet(null);
        if (ending != null) {
            ending.run();
        }
    }
}
