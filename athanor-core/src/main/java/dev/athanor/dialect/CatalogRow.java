package dev.athanor.dialect;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a catalogue, whose columns are read by position from 0. For {@link Reflector}s. */
public final class CatalogRow {
    private final List<@Nullable Object> values;

    /**
     * Creates a row.
     *
     * @param values the driver's objects
     */
    public CatalogRow(List<@Nullable Object> values) {
        this.values = values;
    }

    /**
     * A text.
     *
     * @param index the column
     * @return the text, or null
     */
    public @Nullable String textOrNull(int index) {
        Object value = values.get(index);
        return value == null ? null : value.toString();
    }

    /**
     * A text that is there always.
     *
     * @param index the column
     * @return the text
     */
    public String text(int index) {
        return Objects.requireNonNull(values.get(index)).toString();
    }

    /**
     * A whole number.
     *
     * @param index the column
     * @return the number, or null
     */
    public @Nullable Long numberOrNull(int index) {
        Object value = values.get(index);
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value == null ? null : Long.valueOf(value.toString());
    }

    /**
     * A whole number that is there always.
     *
     * @param index the column
     * @return the number
     */
    public int number(int index) {
        return Math.toIntExact(Objects.requireNonNull(numberOrNull(index)));
    }

    /**
     * A truth value, in any form that a catalogue has.
     *
     * @param index the column
     * @return true for true, numbers but 0, and the texts {@code YES}, {@code true} and {@code t}
     */
    public boolean isTrue(int index) {
        Object value = values.get(index);
        if (value instanceof Boolean truth) {
            return truth;
        } else if (value instanceof Number number) {
            return number.longValue() != 0;
        }
        return value != null
                && List.of("yes", "true", "t").contains(value.toString().toLowerCase(java.util.Locale.ROOT));
    }
}
