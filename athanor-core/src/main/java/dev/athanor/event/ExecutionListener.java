package dev.athanor.event;

/**
 * Is told what an engine's connections do, before they do it, on the thread that does it. A listener that throws stops the
 * operation. Implementations serve several threads at once when the engine does.
 */
public interface ExecutionListener {
    /**
     * A transaction begins.
     *
     * @param transaction says what kind it is of
     */
    default void begin(TransactionEvent transaction) {}

    /**
     * A two-phase transaction is about to be prepared.
     *
     * @param transaction the transaction
     */
    default void prepare(TransactionEvent transaction) {}

    /**
     * A transaction is about to be committed; also told of one that was prepared by somebody else.
     *
     * @param transaction the transaction
     */
    default void commit(TransactionEvent transaction) {}

    /**
     * A transaction is about to be rolled back; also told of one that was prepared by somebody else.
     *
     * @param transaction the transaction
     */
    default void rollback(TransactionEvent transaction) {}

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
     * A statement was compiled that seems to be wrong, such as one with a cartesian product (told once for all executions of
     * the compiled statement), or reflection found something for which there is no name here, such as a type.
     *
     * @param message what is wrong and what to do
     */
    default void warning(String message) {}

    /**
     * Puts another text or other parameters in the place of those of a statement that is about to be executed; asked before
     * {@link #statement} is told. Texts that differ each time are prepared each time. DDL takes no parameters.
     *
     * @param event the statement
     * @return what to execute: the event with another text or other parameters, or as it is
     */
    default StatementEvent rewrite(StatementEvent event) {
        return event;
    }

    /**
     * A statement was executed.
     *
     * @param event the statement
     * @param rowCount how many rows it changed; -1 when it is not known, as for queries, whose rows are still to be read
     */
    default void executed(StatementEvent event, int rowCount) {}

    /**
     * The driver threw an exception. What is returned decides on what is thrown for it, and on whether the connection is lost.
     *
     * @param failure what is about to be thrown
     * @return the same, or something in its place
     */
    default Failure failed(Failure failure) {
        return failure;
    }
}
