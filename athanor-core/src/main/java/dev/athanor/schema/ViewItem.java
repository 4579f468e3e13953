package dev.athanor.schema;

/** What {@link Schema#view} takes beside the query: {@code orReplace()}, {@code materialized()}, {@code temporary()}, hooks. */
public interface ViewItem {
    /**
     * Applies the item.
     *
     * @param settings the settings of the view being made
     */
    void applyTo(TableSettings settings);
}
