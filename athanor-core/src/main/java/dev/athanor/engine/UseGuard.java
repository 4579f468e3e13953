package dev.athanor.engine;

import dev.athanor.error.IllegalStateChangeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Refuses a second thread while one is inside. Passing an object on between uses is legal, and makes its state visible. */
final class UseGuard {
    private static final VarHandle USER;

    static {
        try {
            USER = MethodHandles.lookup().findVarHandle(UseGuard.class, "user", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Thread user;

    /** Enters, and tells whether this is the thread's outermost entry, which {@link #exit} wants to know. */
    boolean enter() {
        Thread current = Thread.currentThread();
        if (USER.compareAndSet(this, null, current)) {
            return true;
        }
        Thread inside = user;
        if (inside != current) {
            throw new IllegalStateChangeException(
                    "Thread %s entered a connection while thread %s was inside it; a connection serves one thread at a time: give each thread its own"
                            .formatted(current, inside));
        }
        return false;
    }

    void exit(boolean outermost) {
        if (outermost) {
            user = null;
        }
    }

    void run(Runnable action) {
        boolean outermost = enter();
        try {
            action.run();
        } finally {
            exit(outermost);
        }
    }

    <T> T get(Supplier<T> action) {
        boolean outermost = enter();
        try {
            return action.get();
        } finally {
            exit(outermost);
        }
    }
}
