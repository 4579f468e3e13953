/**
 * From the tree to text: a statement and a dialect's {@link dev.athanor.compile.Syntax} give a
 * {@link dev.athanor.compile.Compiled}. Nothing here runs when a statement is found in the cache.
 */
@NullMarked
package dev.athanor.compile;

import org.jspecify.annotations.NullMarked;
