@NullMarked
package dev.athanor.compile;

import org.jspecify.annotations.NullMarked;
