package dev.athanor.event;

/**
 * Is told what an engine's connections do, before they do it, on the thread that does it. A listener that throws stops the
 * operation. Implementations serve several threads at once when the engine does.
 */
public interface ExecutionListener {
    /**
     * A transaction begins.
     *
     * @param implicit whether a statement began it, rather than a call of {@code begin()}
     */
    default void begin(boolean implicit) {}

    /** The transaction is about to be committed. */
    default void commit() {}

    /** The transaction is about to be rolled back. */
    default void rollback() {}

    /**
     * A savepoint is about to be set.
     *
     * @param name its name
     */
    default void savepoint(String name) {}

    /**
     * A savepoint is about to be released: what was done since stays part of the transaction.
     *
     * @param name its name
     */
    default void releaseSavepoint(String name) {}

    /**
     * What was done since a savepoint is about to be undone.
     *
     * @param name its name
     */
    default void rollbackToSavepoint(String name) {}

    /**
     * A statement is about to be executed.
     *
     * @param event the statement
     */
    default void statement(StatementEvent event) {}

    /**
     * A statement was compiled that seems to be wrong, such as one with a cartesian product. Told once for all executions of
     * the compiled statement.
     *
     * @param message what is wrong and what to do
     */
    default void warning(String message) {}
}
