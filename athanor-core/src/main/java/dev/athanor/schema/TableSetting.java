package dev.athanor.schema;

/** An item of a table that is no part of its rows: how it is created, and what happens then. */
public non-sealed interface TableSetting extends TableItem {
    /**
     * Applies the item.
     *
     * @param settings the settings of the table being made
     */
    void applyTo(TableSettings settings);
}
