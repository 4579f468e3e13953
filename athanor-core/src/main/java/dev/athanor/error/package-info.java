/**
 * The exception tree: every failure that Athanor reports, with the names of SQLAlchemy's tree.
 */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
