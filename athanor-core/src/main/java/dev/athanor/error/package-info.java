/**
 * The exception tree, with the names of SQLAlchemy's. All are unchecked and extend
 * {@link dev.athanor.error.AthanorException}; what the database refuses is a {@link dev.athanor.error.DatabaseException}.
 */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
