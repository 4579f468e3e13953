package dev.athanor.compile;

import dev.athanor.schema.RowDefault;
import dev.athanor.schema.RowValues;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the values of a row among those of a statement's places, for defaults that read them. */
public final class RowDefaults {
    private RowDefaults() {}

    /**
     * Makes the value of a place.
     *
     * @param source makes it
     * @param slots the statement's places
     * @param place the number of the place
     * @param values the values by place, as far as they are known
     * @return the value
     */
    public static @Nullable Object value(
            Supplier<?> source, List<Slot> slots, int place, List<? extends @Nullable Object> values) {
        return RowDefault.of(source, row(slots, slots.get(place), values));
    }

    /** Of several rows in one VALUES, each has its number behind the names of its columns. */
    private static RowValues row(List<Slot> slots, Slot own, List<? extends @Nullable Object> values) {
        String column = own.column() == null
                ? own.name()
                : own.column().substring(own.column().lastIndexOf('.') + 1);
        String number = own.name().startsWith(column) ? own.name().substring(column.length()) : "";
        return name -> {
            for (int i = 0; i < slots.size() && i < values.size(); i++) {
                if (slots.get(i).name().equals(name + number)) {
                    return values.get(i);
                }
            }
            return null;
        };
    }
}
