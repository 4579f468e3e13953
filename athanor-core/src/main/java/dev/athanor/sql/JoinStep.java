package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** One call of {@code join(..)} on a select, as it was made: the compiler finds the left side and the ON clause. */
public final class JoinStep extends Node {
    private final Node target;
    private final @Nullable FromClause left;
    private final @Nullable Condition on;
    private final Join.Kind kind;

    /**
     * Makes a join, for lowerings.
     *
     * @param target the clause that is joined
     * @param left what it is joined to
     * @param on the ON clause
     * @param kind which rows without a partner are kept
     * @return the join
     */
    public static JoinStep of(FromClause target, FromClause left, Condition on, Join.Kind kind) {
        return new JoinStep(target, left, on, kind);
    }

    JoinStep(Node target, @Nullable FromClause left, @Nullable Condition on, Join.Kind kind) {
        this.target = target;
        this.left = left;
        this.on = on;
        this.kind = kind;
    }

    /**
     * What is joined.
     *
     * @return a {@link FromClause} or a {@link JoinPath}
     */
    public Node target() {
        return target;
    }

    /**
     * What it is joined to.
     *
     * @return the left side, or null to find it
     */
    public @Nullable FromClause left() {
        return left;
    }

    /**
     * The ON clause.
     *
     * @return the condition, or null to infer it from a foreign key
     */
    public @Nullable Condition on() {
        return on;
    }

    /**
     * Which rows without a partner are kept.
     *
     * @return the kind of join
     */
    public Join.Kind kind() {
        return kind;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(kind);
        Node newTarget = p.node(target);
        FromClause newLeft = p.optional(left);
        Condition newOn = p.optional(on);
        return p.changed() ? new JoinStep(newTarget, newLeft, newOn, kind) : this;
    }
}
