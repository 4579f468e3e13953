/** Faults of drivers and servers. */
@NullMarked
package dev.athanor.engine.faults;

import org.jspecify.annotations.NullMarked;
