/** What is made of mappings and sessions without being part of them: lists that look through associations. */
@NullMarked
package dev.athanor.orm.ext;

import org.jspecify.annotations.NullMarked;
