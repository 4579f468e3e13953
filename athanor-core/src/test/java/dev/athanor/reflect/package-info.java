/** Reflection on real databases. */
@NullMarked
package dev.athanor.reflect;

import org.jspecify.annotations.NullMarked;
