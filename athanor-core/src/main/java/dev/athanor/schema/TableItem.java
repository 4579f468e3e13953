package dev.athanor.schema;

/** What {@link Table#of} takes: a column, a constraint, an index, a comment or an option. */
public sealed interface TableItem permits Column, Constraint, Index, Comment, Info, TableOption {}
