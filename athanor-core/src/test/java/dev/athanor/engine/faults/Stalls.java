package dev.athanor.engine.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The call does not return until somebody ends it: the execution of a statement by cancelling it, others by losing the connection. */
final class Stalls implements StubDriver.Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SQLException cancelled;
    private final CompletableFuture<StubDriver.Called> reached = new CompletableFuture<>();
    private final CompletableFuture<@Nullable SQLException> end = new CompletableFuture<>();

    /**
     * Creates the fault.
     *
     * @param cancelled what a driver throws for a statement that was cancelled
     */
    Stalls(SQLException cancelled) {
        this.cancelled = cancelled;
    }

    @Override
    public @Nullable Object happen(StubDriver.Called call, StubDriver.Real real) throws Throwable {
        reached.complete(call);
        SQLException failure = end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (call.name().endsWith(".close") || failure == null) {
            real.call();
        }
        if (failure != null) {
            throw failure;
        }
        return null;
    }

    @Override
    public void canceled() {
        if (isCancellable()) {
            end.complete(cancelled);
        }
    }

    /** Whether the call that is stuck is one that a driver's {@code cancel()} ends. */
    boolean isCancellable() {
        StubDriver.Called call = reached.getNow(null);
        return call != null && call.name().startsWith("PreparedStatement.execute");
    }

    /** Waits until a thread is stuck. */
    void await() throws InterruptedException, ExecutionException, TimeoutException {
        reached.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The connection is lost, so the call does not go on. */
    void loseConnection() {
        end.complete(new SQLException("connection lost", "08006"));
    }

    /** What the call threw in the end. */
    @Nullable
    SQLException failure() {
        return end.getNow(null);
    }
}
