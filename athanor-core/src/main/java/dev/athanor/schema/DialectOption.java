package dev.athanor.schema;

/**
 * A setting of a table, column, constraint or index that only one dialect knows, such as PostgreSQL's index method. Made by
 * the dialect's own factory, so that a misspelt one does not compile; other dialects pass it over. Immutable, compared by
 * value.
 */
public interface DialectOption {
    /**
     * Whose option it is.
     *
     * @return the dialect's name, such as {@code postgresql}
     */
    String dialect();
}
