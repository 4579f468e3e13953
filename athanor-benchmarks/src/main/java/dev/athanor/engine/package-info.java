/** Doors into the engine, for the benchmarks only. */
package dev.athanor.engine;
