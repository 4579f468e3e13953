/** The session: identity map, unit of work and transaction in one. */
@NullMarked
package dev.athanor.orm.session;

import org.jspecify.annotations.NullMarked;
