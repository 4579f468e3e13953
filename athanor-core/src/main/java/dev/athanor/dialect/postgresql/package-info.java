/** PostgreSQL, through pgjdbc. */
@NullMarked
package dev.athanor.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
