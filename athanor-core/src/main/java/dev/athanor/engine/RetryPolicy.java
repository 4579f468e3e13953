package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.TransactionConflictException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * When a transaction that failed is tried again, how often, and how soon. Immutable. Deadlocks and serialization failures are
 * tried again unless {@link #on} says otherwise; the pauses between attempts double from one to the next, and each is cut by
 * chance to between half of it and all, lest those who got into each other's way do so again.
 */
public final class RetryPolicy {
    /** One attempt and no other. */
    public static final RetryPolicy NEVER = attempts(1);

    private final int attempts;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Predicate<? super Exception> passing;
    private final Sleeper sleeper;

    /** Waits. Replaceable, so that tests need not. */
    @FunctionalInterface
    public interface Sleeper {
        /**
         * Waits for a while.
         *
         * @param time how long
         * @throws InterruptedException when somebody interrupts the thread
         */
        void sleep(Duration time) throws InterruptedException;
    }

    private RetryPolicy(
            int attempts,
            Duration firstPause,
            Duration longestPause,
            Predicate<? super Exception> passing,
            Sleeper sleeper) {
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.passing = passing;
        this.sleeper = sleeper;
    }

    /**
     * A policy with pauses from 20 milliseconds to a second.
     *
     * @param most how often the work is tried in all, at least 1
     * @return the policy
     * @throws ArgumentException when the number is less than 1
     */
    public static RetryPolicy attempts(int most) {
        if (most < 1) {
            throw new ArgumentException("A transaction is tried at least once, not %d times".formatted(most));
        }
        return new RetryPolicy(
                most,
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                failure -> failure instanceof TransactionConflictException,
                time -> Thread.sleep(time.toMillis()));
    }

    /**
     * Sets the pauses.
     *
     * @param first the pause before the second attempt
     * @param longest that at which they stop doubling
     * @return the policy with them
     * @throws ArgumentException when one is negative
     */
    public RetryPolicy pauses(Duration first, Duration longest) {
        if (first.isNegative() || longest.isNegative()) {
            throw new ArgumentException("A pause cannot be negative: %s, %s".formatted(first, longest));
        }
        return new RetryPolicy(attempts, first, longest, passing, sleeper);
    }

    /**
     * Sets which failures may pass.
     *
     * @param failures tells whether the work is to be tried again after one
     * @return the policy with it
     */
    public RetryPolicy on(Predicate<? super Exception> failures) {
        return new RetryPolicy(attempts, firstPause, longestPause, failures, sleeper);
    }

    /**
     * Sets who waits.
     *
     * @param waiting waits between attempts
     * @return the policy with it
     */
    public RetryPolicy sleeper(Sleeper waiting) {
        return new RetryPolicy(attempts, firstPause, longestPause, passing, waiting);
    }

    /**
     * Waits until the work may be tried again.
     *
     * @param attempt how often it has been tried
     * @param failure what came of it
     * @return false when it is not to be tried again
     */
    boolean awaitNext(int attempt, Exception failure) {
        if (attempt >= attempts || !passing.test(failure)) {
            return false;
        }
        try {
            sleeper.sleep(pause(attempt));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            return false;
        }
    }

    private Duration pause(int attempt) {
        Duration whole = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        whole = whole.compareTo(longestPause) > 0 ? longestPause : whole;
        return Duration.ofNanos(
                (long) (whole.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1)));
    }
}
