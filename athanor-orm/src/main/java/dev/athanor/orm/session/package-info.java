/**
 * The session: identity map, unit of work and transaction in one. A {@link dev.athanor.orm.session.SessionFactory} is made
 * once per engine and opens a {@link dev.athanor.orm.session.Session} for each piece of work.
 */
@NullMarked
package dev.athanor.orm.session;

import org.jspecify.annotations.NullMarked;
