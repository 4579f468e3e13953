/**
 * Mapped classes: entities, their attributes, the registry, and what is said of them.
 */
@NullMarked
package dev.athanor.orm;

import org.jspecify.annotations.NullMarked;
