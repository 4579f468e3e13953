@NullMarked
package dev.athanor.dialect;

import org.jspecify.annotations.NullMarked;
