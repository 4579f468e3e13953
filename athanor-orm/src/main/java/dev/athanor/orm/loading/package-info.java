/**
 * Entities from rows.
 */
@NullMarked
package dev.athanor.orm.loading;

import org.jspecify.annotations.NullMarked;
