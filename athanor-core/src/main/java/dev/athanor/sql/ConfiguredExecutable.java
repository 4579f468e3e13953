package dev.athanor.sql;

/**
 * Something to be executed in a way of its own.
 *
 * @param <T> what each row of the result yields
 * @param executable what is executed
 * @param executionOptions how
 */
record ConfiguredExecutable<T>(Executable<T> executable, ExecutionOptions executionOptions) implements Executable<T> {
    @Override
    public Statement<T> statement() {
        return executable.statement();
    }

    @Override
    public Executable<T> unconfigured() {
        return executable.unconfigured();
    }
}
