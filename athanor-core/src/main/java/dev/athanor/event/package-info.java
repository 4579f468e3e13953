/**
 * What is told to listeners while statements run. A listener is given to an engine when it is
 * created.
 */
@NullMarked
package dev.athanor.event;

import org.jspecify.annotations.NullMarked;
