package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * Work that is done with something, such as a connection, and gives a value back.
 *
 * @param <C> what it is done with
 * @param <R> the value
 * @param <X> what it throws; inferred as {@link RuntimeException} when it declares nothing
 */
@FunctionalInterface
public interface Task<C, R extends @Nullable Object, X extends Exception> {
    /**
     * Does the work.
     *
     * @param context what it is done with; not to be used afterwards
     * @return the value
     * @throws X when the work fails
     */
    R call(C context) throws X;
}
