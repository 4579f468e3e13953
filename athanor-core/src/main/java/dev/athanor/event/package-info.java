/** What is told to listeners while statements run. */
@NullMarked
package dev.athanor.event;

import org.jspecify.annotations.NullMarked;
