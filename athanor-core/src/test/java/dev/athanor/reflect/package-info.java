@NullMarked
package dev.athanor.reflect;

import org.jspecify.annotations.NullMarked;
