package dev.athanor.schema;

/** What {@link Table#of} takes: a column, a constraint or a setting. */
public sealed interface TableItem permits Column, Constraint, TableSetting {}
