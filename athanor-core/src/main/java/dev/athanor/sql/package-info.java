/**
 * The SQL expression language: immutable nodes, and {@link dev.athanor.sql.Sql} with the functions that build them, to be
 * imported statically. Knows neither databases nor their dialects and does no input or output.
 */
@NullMarked
package dev.athanor.sql;

import org.jspecify.annotations.NullMarked;
