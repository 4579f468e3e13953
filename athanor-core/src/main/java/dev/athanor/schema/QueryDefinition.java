package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SelectBase;

/**
 * A statement that creates something from a query.
 *
 * @param <T> what is created
 * @param <S> the statement
 */
abstract sealed class QueryDefinition<T extends Table, S extends QueryDefinition<T, S>> extends DdlStatement
        permits CreateView, CreateTableAs {
    private final T created;
    private final SelectBase<?> query;
    private final boolean ifNotExists;

    QueryDefinition(T created, SelectBase<?> query, boolean ifNotExists) {
        this.created = created;
        this.query = query;
        this.ifNotExists = ifNotExists;
    }

    /** What is created. */
    final T created() {
        return created;
    }

    /** The same with another query or another IF NOT EXISTS. */
    abstract S with(SelectBase<?> newQuery, boolean onlyIfNotExists);

    /**
     * The statement that does nothing when it exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public final S ifNotExists() {
        return with(query, true);
    }

    /**
     * What it is made of.
     *
     * @return the query
     */
    public final SelectBase<?> query() {
        return query;
    }

    /**
     * Whether an existing one is left alone.
     *
     * @return true with IF NOT EXISTS
     */
    public final boolean isIfNotExists() {
        return ifNotExists;
    }

    @Override
    protected final Node parts(Parts p) {
        p.identity(created);
        SelectBase<?> newQuery = p.node(query);
        p.fixed(ifNotExists);
        return p.changed() ? with(newQuery, ifNotExists) : this;
    }
}
