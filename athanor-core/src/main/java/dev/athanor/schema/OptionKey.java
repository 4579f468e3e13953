package dev.athanor.schema;

import java.util.Set;

/**
 * What a {@link DialectOption} sets; a constant of the dialect, which reads its options by it.
 *
 * @param <V> the class of the values
 */
@SuppressWarnings("UnusedTypeParameter") // it says of which class the values are that are read by the key
public final class OptionKey<V> {
    private final String name;
    private final Set<String> dialects;

    private OptionKey(String name, Set<String> dialects) {
        this.name = name;
        this.dialects = dialects;
    }

    /**
     * Makes a key, unlike any other.
     *
     * @param <V> the class of the values
     * @param name what is set, for messages
     * @param dialects the dialects that know it
     * @return the key
     */
    public static <V> OptionKey<V> of(String name, String... dialects) {
        return new OptionKey<>(name, Set.of(dialects));
    }

    /**
     * The dialects that know it.
     *
     * @return their names
     */
    public Set<String> dialects() {
        return dialects;
    }

    /** {@return what is set} */
    @Override
    public String toString() {
        return name;
    }
}
