/** The tests that a dialect has to pass. */
@NullMarked
package dev.athanor.testing;

import org.jspecify.annotations.NullMarked;
