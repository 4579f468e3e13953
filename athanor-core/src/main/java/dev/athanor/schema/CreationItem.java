package dev.athanor.schema;

/** How something is created, whether it is a table or a view. */
@FunctionalInterface
public non-sealed interface CreationItem extends TableSetting, ViewItem {}
