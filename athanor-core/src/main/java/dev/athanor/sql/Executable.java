package dev.athanor.sql;

import java.util.function.UnaryOperator;

/**
 * What a connection can execute.
 *
 * @param <T> what each row of the result yields; {@link Void} for statements without rows
 */
public interface Executable<T> {
    /**
     * The statement to execute.
     *
     * @return the statement
     */
    Statement<T> statement();

    /**
     * How to execute it, where that is not left to connection and engine.
     *
     * @return the options
     */
    default ExecutionOptions executionOptions() {
        return ExecutionOptions.NONE;
    }

    /**
     * The same, to be executed in a way of its own: {@code statement.executionOptions(o -> o.fetchSize(1000))}.
     *
     * @param change adds to the options that there are
     * @return what is to be executed, with the options
     */
    default Executable<T> executionOptions(UnaryOperator<ExecutionOptions> change) {
        return new ConfiguredExecutable<>(this, change.apply(executionOptions()));
    }

    /**
     * What is executed, without options.
     *
     * @return this unless it only adds options to another
     */
    default Executable<T> unconfigured() {
        return this;
    }
}
