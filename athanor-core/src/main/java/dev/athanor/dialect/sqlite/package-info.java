/** SQLite: dates and times are kept as ISO texts, and errors are told apart by its result codes. */
@NullMarked
package dev.athanor.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
