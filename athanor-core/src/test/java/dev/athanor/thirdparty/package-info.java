/** What somebody else can do with the library: uses nothing but its public API. */
@NullMarked
package dev.athanor.thirdparty;

import org.jspecify.annotations.NullMarked;
