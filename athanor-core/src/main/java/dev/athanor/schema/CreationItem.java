package dev.athanor.schema;

/** How something is created, whether it is a table or a view. */
@FunctionalInterface
public interface CreationItem extends TableSetting, ViewItem {
    @Override
    void applyTo(TableSettings settings);
}
