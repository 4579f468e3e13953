package dev.athanor.sql;

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
}
