/** The Chinook sample database, a store of digital music: eleven tables, mapped, copied and asked. */
@NullMarked
package dev.athanor.examples.chinook;

import org.jspecify.annotations.NullMarked;
