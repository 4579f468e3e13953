/** Rules that hold the libraries' packages in order. */
@NullMarked
package dev.athanor.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
