/** H2. */
@NullMarked
package dev.athanor.dialect.h2;

import org.jspecify.annotations.NullMarked;
