/**
 * What a value is: SQL types, how their values are bound and read through JDBC, and how they are compared.
 * {@link dev.athanor.types.Types} has the types to be imported statically.
 */
@NullMarked
package dev.athanor.types;

import org.jspecify.annotations.NullMarked;
