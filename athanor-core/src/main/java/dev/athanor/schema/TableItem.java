package dev.athanor.schema;

/** What {@link Table#of} takes: a column, a constraint, an index, a comment, an option or how it is created. */
public sealed interface TableItem permits Column, Constraint, Index, Comment, Info, TableOption, TableSetting {}
