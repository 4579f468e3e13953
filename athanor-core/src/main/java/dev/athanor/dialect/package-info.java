/**
 * What a database brings with it: its syntax, its JDBC driver, its errors. Dialects are found as services, third parties'
 * as ours.
 */
@NullMarked
package dev.athanor.dialect;

import org.jspecify.annotations.NullMarked;
