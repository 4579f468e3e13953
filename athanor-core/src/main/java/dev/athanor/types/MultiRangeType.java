package dev.athanor.types;

import java.util.List;

/**
 * Several ranges of values of one type, which PostgreSQL has.
 *
 * @param <T> the Java class of the values in a range
 */
public final class MultiRangeType<T extends Comparable<? super T>> extends SqlType<MultiRange<T>> {
    private final String name;
    private final SqlType<Range<T>> range;

    /**
     * Creates a type, such as one that the user has created in the database.
     *
     * @param name what the database calls it
     * @param range the type of each range
     */
    @SuppressWarnings("unchecked") // a MultiRange of anything is what the class of MultiRange stands for
    public MultiRangeType(String name, SqlType<Range<T>> range) {
        super((Class<MultiRange<T>>) (Class<?>) MultiRange.class, TypeFamily.OTHER);
        this.name = name;
        this.range = range;
    }

    /**
     * What the database calls the type.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The type of each range.
     *
     * @return the type
     */
    public SqlType<Range<T>> range() {
        return range;
    }

    @Override
    public Codec<MultiRange<T>> codec(Codecs codecs) {
        return new UnsupportedCodec<>("multiranges; keep the ranges in a table of their own");
    }

    @Override
    protected Object parameters() {
        return List.of(name, range);
    }

    @Override
    public String toString() {
        return name;
    }
}
