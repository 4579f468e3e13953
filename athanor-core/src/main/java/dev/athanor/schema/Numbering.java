package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence or an identity column counts.
 *
 * @param start the first number, or null for the database's habit
 * @param increment the step, or null for the database's habit
 * @param minimum the lowest number, or null
 * @param maximum the highest number, or null
 * @param noMinimum whether it is said that there is no lowest number
 * @param noMaximum whether it is said that there is no highest number
 * @param cycle whether it begins again after the last number, or null for the database's habit
 * @param cache how many numbers are taken at a time, or null for the database's habit
 * @param options what only some dialects know
 */
public record Numbering(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean noMinimum,
        boolean noMaximum,
        @Nullable Boolean cycle,
        @Nullable Long cache,
        DialectOptions options) {
    static final Numbering DEFAULT =
            new Numbering(null, null, null, null, false, false, null, null, DialectOptions.NONE);

    Numbering withStart(long value) {
        return new Numbering(value, increment, minimum, maximum, noMinimum, noMaximum, cycle, cache, options);
    }

    Numbering withIncrement(long value) {
        return new Numbering(start, value, minimum, maximum, noMinimum, noMaximum, cycle, cache, options);
    }

    Numbering withMinimum(@Nullable Long value) {
        return new Numbering(start, increment, value, maximum, value == null, noMaximum, cycle, cache, options);
    }

    Numbering withMaximum(@Nullable Long value) {
        return new Numbering(start, increment, minimum, value, noMinimum, value == null, cycle, cache, options);
    }

    Numbering withCycle(boolean value) {
        return new Numbering(start, increment, minimum, maximum, noMinimum, noMaximum, value, cache, options);
    }

    Numbering withCache(long value) {
        return new Numbering(start, increment, minimum, maximum, noMinimum, noMaximum, cycle, value, options);
    }

    Numbering withOption(NumberingOption option) {
        return new Numbering(
                start, increment, minimum, maximum, noMinimum, noMaximum, cycle, cache, options.with(option));
    }
}
