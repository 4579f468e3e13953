/** Engines, connections and results: statements meet a database here. */
@NullMarked
package dev.athanor.engine;

import org.jspecify.annotations.NullMarked;
