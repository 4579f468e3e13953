package dev.athanor.schema;

/** What {@link Table#of} takes: a column or a constraint. */
public sealed interface TableItem permits Column, Constraint {}
