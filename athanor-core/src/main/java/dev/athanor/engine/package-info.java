/**
 * Engines, connections and results: statements meet a database here. Begin with
 * {@link dev.athanor.engine.Engine#create(String, dev.athanor.engine.EngineOption...)}.
 */
@NullMarked
package dev.athanor.engine;

import org.jspecify.annotations.NullMarked;
