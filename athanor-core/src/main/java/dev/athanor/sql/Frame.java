package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/** The rows of a window that a function sees, counted from the current row. */
public final class Frame extends Node {
    /** In what a frame's bounds are counted. */
    public enum Unit {
        /** In rows. */
        ROWS,
        /** By the value that the window is ordered by. */
        RANGE,
        /** In groups of rows with equal values. */
        GROUPS
    }

    /** What is left out of a frame. */
    public enum Exclusion {
        /** The current row. */
        CURRENT_ROW("CURRENT ROW"),
        /** The current row and its peers. */
        GROUP("GROUP"),
        /** The current row's peers. */
        TIES("TIES"),
        /** Nothing. */
        NO_OTHERS("NO OTHERS");

        private final String keyword;

        Exclusion(String keyword) {
            this.keyword = keyword;
        }

        /**
         * The exclusion as SQL has it.
         *
         * @return the words
         */
        public String keyword() {
            return keyword;
        }
    }

    private final Unit unit;
    private final FrameBound start;
    private final FrameBound end;
    private final @Nullable Exclusion exclusion;

    Frame(Unit unit, FrameBound start, FrameBound end, @Nullable Exclusion exclusion) {
        if (start.kind().compareTo(end.kind()) > 0 || start.kind() == FrameBound.Kind.UNBOUNDED_FOLLOWING) {
            throw new ArgumentException(
                    "A frame cannot run from %s to %s; its start comes first".formatted(start.kind(), end.kind()));
        }
        if (end.kind() == FrameBound.Kind.UNBOUNDED_PRECEDING) {
            throw new ArgumentException("A frame cannot end at the first row of the partition");
        }
        this.unit = unit;
        this.start = start;
        this.end = end;
        this.exclusion = exclusion;
    }

    /**
     * In what the bounds are counted.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Where the frame begins.
     *
     * @return the bound
     */
    public FrameBound start() {
        return start;
    }

    /**
     * Where the frame ends.
     *
     * @return the bound
     */
    public FrameBound end() {
        return end;
    }

    /**
     * What is left out.
     *
     * @return the exclusion, or null when none was asked for
     */
    public @Nullable Exclusion exclusion() {
        return exclusion;
    }

    Frame without(Exclusion excluded) {
        return new Frame(unit, start, end, excluded);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(unit);
        p.fixed(exclusion);
        FrameBound newStart = p.node(start);
        FrameBound newEnd = p.node(end);
        return p.changed() ? new Frame(unit, newStart, newEnd, exclusion) : this;
    }
}
