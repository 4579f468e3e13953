/** JSON columns through Jackson: a service that needs nothing but to be on the class path or module path. */
@NullMarked
package dev.athanor.jackson;

import org.jspecify.annotations.NullMarked;
