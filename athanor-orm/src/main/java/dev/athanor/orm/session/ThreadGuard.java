package dev.athanor.orm.session;

import dev.athanor.error.IllegalStateChangeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Lets one thread at a time into a session; the same thread may enter again. Handing the session over is legal. */
final class ThreadGuard {
    private static final VarHandle INSIDE;

    static {
        try {
            INSIDE = MethodHandles.lookup().findVarHandle(ThreadGuard.class, "inside", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Thread inside;
    private int depth;

    void enter() {
        Thread current = Thread.currentThread();
        if (inside != current && !INSIDE.compareAndSet(this, null, current)) {
            Thread other = inside;
            throw new IllegalStateChangeException(
                    "A session serves one thread at a time: thread '%s' entered it while thread '%s' is inside; give each thread a session of its own"
                            .formatted(current.getName(), other == null ? "?" : other.getName()));
        }
        depth++;
    }

    void exit() {
        if (--depth == 0) {
            inside = null;
        }
    }

    /** Refuses a thread while another is inside. */
    void check() {
        enter();
        exit();
    }
}
