/**
 * Rows from entities: the plan of a flush and its execution.
 */
@NullMarked
package dev.athanor.orm.persistence;

import org.jspecify.annotations.NullMarked;
