package dev.athanor.schema;

/** How a view is created, where tables know no such thing. */
@FunctionalInterface
public non-sealed interface ViewSetting extends ViewItem {
    /**
     * Applies the setting.
     *
     * @param settings the settings of the view being made
     */
    void applyTo(TableSettings settings);
}
