/**
 * The description of a database: metadata, tables, columns, constraints, and the statements that create and drop them.
 * {@link dev.athanor.schema.Schema} has the functions to be imported statically.
 */
@NullMarked
package dev.athanor.schema;

import org.jspecify.annotations.NullMarked;
