package dev.athanor.engine;

/**
 * Makes something of the row that a cursor stands on.
 *
 * @param <T> what it makes
 */
interface RowReader<T> {
    T read(RowCursor row);
}
