/** Databases for the tests of this build. */
@NullMarked
package dev.athanor.testsupport;

import org.jspecify.annotations.NullMarked;
