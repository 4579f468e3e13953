package dev.athanor.orm;

import dev.athanor.schema.Table;

/** The tables behind mappings, for the layers above; {@link Mapped} itself has few methods, since users extend it. */
public final class EntityTables {
    private EntityTables() {}

    /**
     * The table that a mapping selects from.
     *
     * @param mapped a mapping or an alias of one
     * @return its table or the alias of it
     */
    public static Table of(Mapped<?> mapped) {
        return mapped.selectedTable();
    }
}
