package dev.athanor.schema;

import java.util.function.Function;

/**
 * Where a database's catalogue can be read. The door through which tables are made from what a database has; engine and
 * connection implement it.
 */
public interface CatalogSource {
    /**
     * Reads the catalogue.
     *
     * @param <R> what comes of it
     * @param work is given the means, valid only while it runs
     * @return what the work returned
     */
    <R> R readCatalog(Function<? super CatalogAccess, ? extends R> work);
}
