/**
 * Statements about entities: how they become statements about tables, and the classic query.
 */
@NullMarked
package dev.athanor.orm.query;

import org.jspecify.annotations.NullMarked;
