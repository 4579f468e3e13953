/**
 * The description of a database: metadata, tables, columns, constraints, and the statements that create and drop them.
 */
@NullMarked
package dev.athanor.schema;

import org.jspecify.annotations.NullMarked;
