package dev.athanor.types;

import java.util.List;

/**
 * Ranges of values of one type, which PostgreSQL has.
 *
 * @param <T> the Java class of the values in a range
 */
public final class RangeType<T extends Comparable<? super T>> extends SqlType<Range<T>> {
    private final String name;
    private final SqlType<T> element;

    /**
     * Creates a type, such as one that the user has created in the database.
     *
     * @param name what the database calls it
     * @param element the type of the values in a range
     */
    @SuppressWarnings("unchecked") // a Range of anything is what the class of Range stands for
    public RangeType(String name, SqlType<T> element) {
        super((Class<Range<T>>) (Class<?>) Range.class, TypeFamily.OTHER);
        this.name = name;
        this.element = element;
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
     * The type of the values in a range.
     *
     * @return the type
     */
    public SqlType<T> element() {
        return element;
    }

    @Override
    public Codec<Range<T>> codec(Codecs codecs) {
        return new UnsupportedCodec<>("ranges; keep the two bounds in columns of their own");
    }

    @Override
    protected Object parameters() {
        return List.of(name, element);
    }

    @Override
    public String toString() {
        return name;
    }
}
