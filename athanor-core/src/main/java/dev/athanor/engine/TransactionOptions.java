package dev.athanor.engine;

import dev.athanor.dialect.IsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction of {@link Engine#transact(TransactionOptions, Work)} is run:
 * {@code transaction().isolation(SERIALIZABLE).retry(RetryPolicy.attempts(3))}. Immutable.
 */
public final class TransactionOptions {
    private static final TransactionOptions DEFAULT = new TransactionOptions(null, false, RetryPolicy.NEVER);

    private final @Nullable IsolationLevel isolation;
    private final boolean readOnly;
    private final RetryPolicy retry;

    private TransactionOptions(@Nullable IsolationLevel isolation, boolean readOnly, RetryPolicy retry) {
        this.isolation = isolation;
        this.readOnly = readOnly;
        this.retry = retry;
    }

    /**
     * A transaction as the engine has them, tried once.
     *
     * @return the options to start from
     */
    public static TransactionOptions transaction() {
        return DEFAULT;
    }

    /**
     * Keeps the transaction apart from others as far as a level says.
     *
     * @param level the level
     * @return the options with it
     */
    public TransactionOptions isolation(IsolationLevel level) {
        return new TransactionOptions(level, readOnly, retry);
    }

    /**
     * Forbids the transaction to change anything.
     *
     * @return the options with it
     */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true, retry);
    }

    /**
     * Tries again when the transaction fails for a reason that may pass. The work must bear being done again.
     *
     * @param policy for which failures, how often, and how soon
     * @return the options with it
     */
    public TransactionOptions retry(RetryPolicy policy) {
        return new TransactionOptions(isolation, readOnly, policy);
    }

    @Nullable
    IsolationLevel isolation() {
        return isolation;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    RetryPolicy retry() {
        return retry;
    }
}
