package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a statement when the values of its parameters are taken away: a trace of node classes, fixed values,
 * types, identities and references back to what was visited before. Statements of equal shape give equal SQL, so it is the
 * key of the statement cache. Immutable.
 */
public final class Shape {
    private final Trace trace;
    private final int hash;

    Shape(Trace trace, int hash) {
        this.trace = trace;
        this.hash = hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Shape that && hash == that.hash && trace.sameAs(that.trace);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** {@return a short description for debugging} */
    @Override
    public String toString() {
        return "Shape[%d parts, %08x]".formatted(trace.size(), hash);
    }
}
