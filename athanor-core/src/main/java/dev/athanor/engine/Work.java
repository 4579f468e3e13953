package dev.athanor.engine;

/**
 * Work that is done with something, such as a connection, and gives nothing back.
 *
 * @param <C> what it is done with
 * @param <X> what it throws; inferred as {@link RuntimeException} when it declares nothing
 */
@FunctionalInterface
public interface Work<C, X extends Exception> {
    /**
     * Does the work.
     *
     * @param context what it is done with; not to be used afterwards
     * @throws X when the work fails
     */
    void run(C context) throws X;
}
