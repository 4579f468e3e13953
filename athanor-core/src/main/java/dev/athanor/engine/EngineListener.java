package dev.athanor.engine;

import dev.athanor.sql.Executable;

/**
 * Is told what is asked of an engine's connections, on the thread that asks. A listener that throws stops the operation.
 * Implementations serve several threads at once when the engine does.
 */
public interface EngineListener {
    /**
     * Somebody took a connection; it is not in a transaction.
     *
     * @param connection the connection
     */
    default void engineConnect(Connection connection) {}

    /**
     * Something is about to be executed. Another statement, other values of parameters or other options may take its place.
     *
     * @param <T> what each row yields
     * @param connection the connection
     * @param executable what is to be executed
     * @return the same, or what is executed in its place
     */
    default <T> Executable<T> beforeExecute(Connection connection, Executable<T> executable) {
        return executable;
    }

    /**
     * Something was executed.
     *
     * @param connection the connection
     * @param executable what was executed
     * @param result its result, which is for the one who asked to read
     */
    default void afterExecute(Connection connection, Executable<?> executable, Result<?> result) {}

    /**
     * An engine disposed of its connections.
     *
     * @param description what it connects to, without secrets
     */
    default void engineDisposed(String description) {}
}
