package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence as the database describes it.
 *
 * @param name its name
 * @param numbers what it counts
 */
public record SequenceInfo(TableName name, Numbers numbers) {
    /**
     * What a sequence or an identity column counts.
     *
     * @param isAlways for an identity: whether an INSERT cannot give a value of its own; false for a sequence
     * @param start the first number
     * @param increment the step
     * @param minimum the lowest number, or null when the database does not say
     * @param maximum the highest number, or null when the database does not say
     * @param cycles whether it starts again after the last one
     * @param cache how many numbers a connection takes at a time, or null when the database does not say
     */
    public record Numbers(
            boolean isAlways,
            long start,
            long increment,
            @Nullable Long minimum,
            @Nullable Long maximum,
            boolean cycles,
            @Nullable Long cache) {}
}
