package dev.athanor.orm.loading;

import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.StateOwner;

/**
 * Where loaded entities go.
 *
 * @param identityMap the session's identity map
 * @param owner the session, as their states see it
 */
public record LoadContext(IdentityMap identityMap, StateOwner owner) {}
