/**
 * Statements about entities: how they become statements about tables, and the classic {@link dev.athanor.orm.query.Query}.
 * Applications get a query from a session and need nothing else of this package.
 */
@NullMarked
package dev.athanor.orm.query;

import org.jspecify.annotations.NullMarked;
