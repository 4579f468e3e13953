/** The exceptions that Athanor throws. */
@NullMarked
package dev.athanor.error;

import org.jspecify.annotations.NullMarked;
