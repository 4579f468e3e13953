/** The quickstart of the README. */
@NullMarked
package dev.athanor.examples.quickstart;

import org.jspecify.annotations.NullMarked;
