package dev.athanor.sql;

import dev.athanor.types.IntervalType;
import dev.athanor.types.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a window's frame begins or ends. */
public final class FrameBound extends Node {
    /** The kinds of bounds. */
    public enum Kind {
        /** The first row of the partition. */
        UNBOUNDED_PRECEDING,
        /** So far before the current row. */
        PRECEDING,
        /** The current row. */
        CURRENT_ROW,
        /** So far behind the current row. */
        FOLLOWING,
        /** The last row of the partition. */
        UNBOUNDED_FOLLOWING
    }

    private static final FrameBound UNBOUNDED_PRECEDING = new FrameBound(Kind.UNBOUNDED_PRECEDING, null);
    private static final FrameBound CURRENT_ROW = new FrameBound(Kind.CURRENT_ROW, null);
    private static final FrameBound UNBOUNDED_FOLLOWING = new FrameBound(Kind.UNBOUNDED_FOLLOWING, null);

    private final Kind kind;
    private final @Nullable Expr<?> distance;

    private FrameBound(Kind kind, @Nullable Expr<?> distance) {
        this.kind = kind;
        this.distance = distance;
    }

    /**
     * The first row of the partition.
     *
     * @return the bound
     */
    public static FrameBound unboundedPreceding() {
        return UNBOUNDED_PRECEDING;
    }

    /**
     * So many rows, values or groups before the current row.
     *
     * @param distance how many
     * @return the bound
     */
    public static FrameBound preceding(int distance) {
        return preceding(Bind.of("param", Types.INTEGER, distance));
    }

    /**
     * So much time before the current row.
     *
     * @param distance how much
     * @return the bound
     */
    public static FrameBound preceding(Duration distance) {
        return preceding(Bind.of("param", IntervalType.AMOUNT, distance));
    }

    /**
     * So far before the current row.
     *
     * @param distance how far
     * @return the bound
     */
    public static FrameBound preceding(Operand<?> distance) {
        return new FrameBound(Kind.PRECEDING, distance.asExpr());
    }

    /**
     * The current row; in a frame of values or groups, its first or last peer.
     *
     * @return the bound
     */
    public static FrameBound currentRow() {
        return CURRENT_ROW;
    }

    /**
     * So many rows, values or groups behind the current row.
     *
     * @param distance how many
     * @return the bound
     */
    public static FrameBound following(int distance) {
        return following(Bind.of("param", Types.INTEGER, distance));
    }

    /**
     * So much time behind the current row.
     *
     * @param distance how much
     * @return the bound
     */
    public static FrameBound following(Duration distance) {
        return following(Bind.of("param", IntervalType.AMOUNT, distance));
    }

    /**
     * So far behind the current row.
     *
     * @param distance how far
     * @return the bound
     */
    public static FrameBound following(Operand<?> distance) {
        return new FrameBound(Kind.FOLLOWING, distance.asExpr());
    }

    /**
     * The last row of the partition.
     *
     * @return the bound
     */
    public static FrameBound unboundedFollowing() {
        return UNBOUNDED_FOLLOWING;
    }

    /**
     * The kind of bound.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * How far the bound is from the current row.
     *
     * @return the distance; null unless the kind is {@link Kind#PRECEDING} or {@link Kind#FOLLOWING}
     */
    public @Nullable Expr<?> distance() {
        return distance;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(kind);
        Expr<?> newDistance = p.optional(distance);
        return p.changed() ? new FrameBound(kind, newDistance) : this;
    }
}
