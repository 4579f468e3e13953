package dev.athanor.orm.query;

import dev.athanor.error.ArgumentException;
import dev.athanor.orm.EntityStatement;
import dev.athanor.orm.Load;
import dev.athanor.sql.Executable;
import org.jspecify.annotations.Nullable;

/**
 * A query whose SQL is a statement of its own; nothing can be added to it.
 *
 * @param <T> what each row yields
 */
public final class StatementQuery<T> extends Queried<T> {
    private final EntityStatement<T> statement;

    StatementQuery(QueryExecutor executor, EntityStatement<T> statement) {
        super(executor);
        this.statement = statement;
    }

    /**
     * Gives a parameter of the statement its value.
     *
     * @param name the parameter's name
     * @param value its value, or null
     * @return the query with it
     * @throws ArgumentException when the statement has no such parameter, or the value is of another class than the parameter's
     */
    public StatementQuery<T> params(String name, @Nullable Object value) {
        return new StatementQuery<>(executor(), Parameter.given(statement, name, value));
    }

    /**
     * Adds loader options.
     *
     * @param options options that begin at the selected entity
     * @return the query with them
     */
    @SafeVarargs
    public final StatementQuery<T> options(Load<? super T>... options) {
        return new StatementQuery<>(executor(), statement.options(options));
    }

    @Override
    Executable<T> executable() {
        return statement;
    }

    /** {@return the statement's SQL in the default dialect} */
    @Override
    public String toString() {
        return statement.toString();
    }
}
