/** What a database has: its tables, views and sequences, read from its catalogue. */
@NullMarked
package dev.athanor.reflect;

import org.jspecify.annotations.NullMarked;
