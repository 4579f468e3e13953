package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.RangeCut.Side;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds, either of which can be missing; or no value at all. Has PostgreSQL's operators on ranges, which
 * give what the server gives. A range of {@link Integer}, {@link Long} or {@link java.time.LocalDate} is turned into the form that
 * the server has too: with its lower bound and without its upper one, so that {@code [1,4]} equals {@code [1,5)}.
 *
 * @param <T> the class of the values
 */
public final class Range<T extends Comparable<? super T>> {
    /** Which of its bounds a range contains. */
    public enum Bounds {
        /** The lower one. */
        CLOSED_OPEN("[)"),
        /** Both. */
        CLOSED("[]"),
        /** The upper one. */
        OPEN_CLOSED("(]"),
        /** Neither. */
        OPEN("()");

        private final String text;

        Bounds(String text) {
            this.text = text;
        }

        /**
         * Which bounds are contained.
         *
         * @param lower whether the lower one is
         * @param upper whether the upper one is
         * @return the bounds
         */
        public static Bounds of(boolean lower, boolean upper) {
            return lower ? (upper ? CLOSED : CLOSED_OPEN) : upper ? OPEN_CLOSED : OPEN;
        }

        boolean lower() {
            return text.charAt(0) == '[';
        }

        boolean upper() {
            return text.charAt(1) == ']';
        }

        /** {@return the two brackets} */
        @Override
        public String toString() {
            return text;
        }
    }

    /** Null for the range that is empty. */
    private final @Nullable RangeCut<T> from;

    private final @Nullable RangeCut<T> to;

    private Range(@Nullable RangeCut<T> from, @Nullable RangeCut<T> to) {
        this.from = from;
        this.to = to;
    }

    private static <T extends Comparable<? super T>> Range<T> between(RangeCut<T> from, RangeCut<T> to) {
        return from.compareTo(to) < 0 ? new Range<>(from, to) : empty();
    }

    /**
     * The range that contains no value.
     *
     * @param <T> the class of the values
     * @return the range
     */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, null);
    }

    /**
     * The range that contains every value.
     *
     * @param <T> the class of the values
     * @return the range
     */
    public static <T extends Comparable<? super T>> Range<T> all() {
        return new Range<T>(RangeCut.<T>belowAll(), RangeCut.<T>aboveAll());
    }

    /**
     * A range with its lower bound and without its upper one.
     *
     * @param <T> the class of the values
     * @param lower the lower bound, or null for none
     * @param upper the upper bound, or null for none
     * @return the range, empty when the bounds are equal
     * @throws ArgumentException when the lower bound is greater than the upper one
     */
    public static <T extends Comparable<? super T>> Range<T> of(@Nullable T lower, @Nullable T upper) {
        return of(lower, upper, Bounds.CLOSED_OPEN);
    }

    /**
     * A range.
     *
     * @param <T> the class of the values
     * @param lower the lower bound, or null for none
     * @param upper the upper bound, or null for none
     * @param bounds which bounds the range contains
     * @return the range, empty when no value is in it
     * @throws ArgumentException when the lower bound is greater than the upper one
     */
    public static <T extends Comparable<? super T>> Range<T> of(@Nullable T lower, @Nullable T upper, Bounds bounds) {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new ArgumentException(
                    "A range's lower bound %s is greater than its upper bound %s; swap them".formatted(lower, upper));
        }
        RangeCut<T> from =
                lower == null ? RangeCut.belowAll() : bounds.lower() ? RangeCut.before(lower) : RangeCut.after(lower);
        RangeCut<T> to =
                upper == null ? RangeCut.aboveAll() : bounds.upper() ? RangeCut.after(upper) : RangeCut.before(upper);
        return between(from, to);
    }

    /**
     * The lower bound.
     *
     * @return the bound, or null when there is none
     */
    public @Nullable T lower() {
        return from == null ? null : from.value();
    }

    /**
     * The upper bound.
     *
     * @return the bound, or null when there is none
     */
    public @Nullable T upper() {
        return to == null ? null : to.value();
    }

    /**
     * Which bounds the range contains; a missing one counts as not contained.
     *
     * @return the bounds
     */
    public Bounds bounds() {
        return Bounds.of(from != null && from.side() == Side.BEFORE, to != null && to.side() == Side.AFTER);
    }

    /**
     * Whether the range contains no value.
     *
     * @return true when it is empty
     */
    public boolean isEmpty() {
        return from == null;
    }

    /**
     * Whether the range goes down without end.
     *
     * @return true when it is not empty and has no lower bound
     */
    public boolean isLowerInfinite() {
        return from != null && from.side() == Side.BELOW_ALL;
    }

    /**
     * Whether the range goes up without end.
     *
     * @return true when it is not empty and has no upper bound
     */
    public boolean isUpperInfinite() {
        return to != null && to.side() == Side.ABOVE_ALL;
    }

    private RangeCut<T> from() {
        return Objects.requireNonNull(from, "only empty ranges have no cuts");
    }

    private RangeCut<T> to() {
        return Objects.requireNonNull(to, "only empty ranges have no cuts");
    }

    private boolean eitherEmpty(Range<T> other) {
        return isEmpty() || other.isEmpty();
    }

    /**
     * Whether a value is in the range.
     *
     * @param value the value
     * @return true when it is
     */
    public boolean contains(T value) {
        return !isEmpty()
                && from().compareTo(RangeCut.before(value)) <= 0
                && RangeCut.after(value).compareTo(to()) <= 0;
    }

    /**
     * Whether all values of another range are in this one, {@code @>}.
     *
     * @param other the other range
     * @return true when they are; always for one that is empty
     */
    public boolean contains(Range<T> other) {
        return other.isEmpty()
                || !isEmpty()
                        && from().compareTo(other.from()) <= 0
                        && other.to().compareTo(to()) <= 0;
    }

    /**
     * Whether all values of this range are in another, {@code <@}.
     *
     * @param other the other range
     * @return true when they are
     */
    public boolean containedBy(Range<T> other) {
        return other.contains(this);
    }

    /**
     * Whether a value is in both ranges, {@code &&}.
     *
     * @param other the other range
     * @return true when there is one
     */
    public boolean overlaps(Range<T> other) {
        return !eitherEmpty(other)
                && from().compareTo(other.to()) < 0
                && other.from().compareTo(to()) < 0;
    }

    /**
     * Whether all values are less than those of another range, {@code <<}.
     *
     * @param other the other range
     * @return true when they are and neither range is empty
     */
    public boolean strictlyLeftOf(Range<T> other) {
        return !eitherEmpty(other) && to().compareTo(other.from()) <= 0;
    }

    /**
     * Whether all values are greater than those of another range, {@code >>}.
     *
     * @param other the other range
     * @return true when they are and neither range is empty
     */
    public boolean strictlyRightOf(Range<T> other) {
        return other.strictlyLeftOf(this);
    }

    /**
     * Whether the range does not go up further than another, {@code &<}.
     *
     * @param other the other range
     * @return true when it does not and neither range is empty
     */
    public boolean notExtendRightOf(Range<T> other) {
        return !eitherEmpty(other) && to().compareTo(other.to()) <= 0;
    }

    /**
     * Whether the range does not go down further than another, {@code &>}.
     *
     * @param other the other range
     * @return true when it does not and neither range is empty
     */
    public boolean notExtendLeftOf(Range<T> other) {
        return !eitherEmpty(other) && from().compareTo(other.from()) >= 0;
    }

    /**
     * Whether one range begins where the other ends, {@code -|-}.
     *
     * @param other the other range
     * @return true when no value is in both or between them, and neither range is empty
     */
    public boolean adjacentTo(Range<T> other) {
        return !eitherEmpty(other)
                && (to().compareTo(other.from()) == 0 || other.to().compareTo(from()) == 0);
    }

    /**
     * The values of both ranges, {@code +}.
     *
     * @param other the other range
     * @return the union
     * @throws ArgumentException when there are values between the ranges
     */
    public Range<T> union(Range<T> other) {
        if (eitherEmpty(other)) {
            return isEmpty() ? other : this;
        }
        if (!overlaps(other) && !adjacentTo(other)) {
            throw new ArgumentException("The union of %s and %s is no range; use a multirange".formatted(this, other));
        }
        return new Range<>(least(from(), other.from()), greatest(to(), other.to()));
    }

    /**
     * The values that are in both ranges, {@code *}.
     *
     * @param other the other range
     * @return the intersection
     */
    public Range<T> intersection(Range<T> other) {
        return eitherEmpty(other) ? empty() : between(greatest(from(), other.from()), least(to(), other.to()));
    }

    /**
     * The values that are not in another range, {@code -}.
     *
     * @param other the other range
     * @return the difference
     * @throws ArgumentException when it is of two parts
     */
    public Range<T> difference(Range<T> other) {
        if (!overlaps(other)) {
            return this;
        }
        boolean below = from().compareTo(other.from()) < 0;
        boolean above = to().compareTo(other.to()) > 0;
        if (below && above) {
            throw new ArgumentException(
                    "The difference of %s and %s is no range; use a multirange".formatted(this, other));
        }
        return below ? new Range<>(from, other.from) : above ? new Range<>(other.to, to) : empty();
    }

    /** What is below another range, for ranges that are not empty. */
    Range<T> below(Range<T> other) {
        return between(from(), least(to(), other.from()));
    }

    /** What is above another range, for ranges that are not empty. */
    Range<T> above(Range<T> other) {
        return between(greatest(from(), other.to()), to());
    }

    /** The order in which a multirange has its ranges. */
    int compareStarts(Range<T> other) {
        return from().compareTo(other.from());
    }

    private static <T extends Comparable<? super T>> RangeCut<T> least(RangeCut<T> a, RangeCut<T> b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> RangeCut<T> greatest(RangeCut<T> a, RangeCut<T> b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** {@return whether the other object is a range that contains the same values} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range<?> that && Objects.equals(from, that.from) && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(from) + Objects.hashCode(to);
    }

    /** {@return the range as PostgreSQL writes it, such as {@code [1,5)} or {@code empty}} */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "empty";
        }
        String brackets = bounds().toString();
        return brackets.charAt(0)
                + (lower() == null ? "" : String.valueOf(lower()))
                + ","
                + (upper() == null ? "" : String.valueOf(upper()))
                + brackets.charAt(1);
    }
}
