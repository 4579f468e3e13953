package dev.athanor.engine.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Something that another thread does. */
final class Background<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FutureTask<T> task;

    private Background(Callable<T> work) {
        this.task = new FutureTask<>(work);
        Thread thread = new Thread(task, "background");
        thread.setDaemon(true);
        thread.start();
    }

    static <T> Background<T> of(Callable<T> work) {
        return new Background<>(work);
    }

    /** Does something again and again until the other thread is done. */
    void whileBusy(Runnable action) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!task.isDone()) {
            action.run();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The other thread is not done within " + PATIENCE);
            }
            awaitAWhile();
        }
    }

    private void awaitAWhile() throws Exception {
        try {
            task.get(20, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return; // not done yet, or failed, which is asked for by itself
        }
    }

    /** What the other thread threw; null when it threw nothing. */
    @Nullable
    Throwable failure() throws Exception {
        try {
            task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
