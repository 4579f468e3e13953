package dev.athanor.dialect;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue, whose values drivers give as objects of many classes. For {@link Reflector}s.
 *
 * @param values the driver's objects
 */
public record CatalogRow(List<@Nullable Object> values) {
    /**
     * A text that is there.
     *
     * @param index which value, from 0
     * @return the text
     * @throws NullPointerException when it is null
     */
    public String text(int index) {
        return Objects.requireNonNull(values.get(index)).toString();
    }

    /**
     * A text.
     *
     * @param index which value, from 0
     * @return the text, or null
     */
    public @Nullable String textOrNull(int index) {
        Object value = values.get(index);
        return value == null ? null : value.toString();
    }

    /**
     * A text that is null when it says nothing.
     *
     * @param index which value, from 0
     * @return the text; null when it is null or empty
     */
    public @Nullable String textOrNothing(int index) {
        String text = textOrNull(index);
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * A whole number that is there.
     *
     * @param index which value, from 0
     * @return the number
     * @throws NullPointerException when it is null
     */
    public long number(int index) {
        return Long.parseLong(text(index));
    }

    /**
     * A whole number.
     *
     * @param index which value, from 0
     * @return the number, or null
     */
    public @Nullable Long numberOrNull(int index) {
        return values.get(index) == null ? null : Long.valueOf(number(index));
    }

    /**
     * Whether a value says yes: in one of the words that catalogues have for it.
     *
     * @param index which value, from 0
     * @return true for true, {@code YES}, {@code Y}, {@code t} and 1; false for anything else and null
     */
    public boolean isTrue(int index) {
        String text = textOrNull(index);
        return text != null && List.of("true", "YES", "Y", "t", "1").contains(text);
    }
}
