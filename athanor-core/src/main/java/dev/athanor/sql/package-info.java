/**
 * The SQL expression language: immutable nodes and the functions that build them. Knows neither databases nor their
 * dialects and does no input or output.
 */
@NullMarked
package dev.athanor.sql;

import org.jspecify.annotations.NullMarked;
