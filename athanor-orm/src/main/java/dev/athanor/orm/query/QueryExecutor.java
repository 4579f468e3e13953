package dev.athanor.orm.query;

import dev.athanor.engine.Result;
import dev.athanor.sql.Executable;

/** Executes what a query has become. The door through which a query reaches its session. */
public interface QueryExecutor {
    /**
     * Executes a statement.
     *
     * @param <T> what each row yields
     * @param statement the statement
     * @return its result
     */
    <T> Result<T> execute(Executable<T> statement);
}
