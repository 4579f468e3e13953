/** H2, whose data change delta tables serve as RETURNING. */
@NullMarked
package dev.athanor.dialect.h2;

import org.jspecify.annotations.NullMarked;
