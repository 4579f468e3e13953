/** The suite itself, tried on the databases of this build. */
@NullMarked
package dev.athanor.testing;

import org.jspecify.annotations.NullMarked;
