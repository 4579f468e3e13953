package dev.athanor.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a result: a tuple whose elements are reached by what was selected, by position or by name. */
public interface Row {
    /**
     * An element by what was selected.
     *
     * @param <T> the Java class of its value
     * @param selected an element of the select list, or a table column that is among the selected ones
     * @return its value, or null
     * @throws dev.athanor.error.NoSuchColumnException when it was not selected
     */
    <T> @Nullable T get(Selectable<T> selected);

    /**
     * An element by position.
     *
     * @param index the position, from 0
     * @return its value, or null
     * @throws dev.athanor.error.NoSuchColumnException when there is no such position
     */
    @Nullable
    Object get(int index);

    /**
     * An element by position.
     *
     * @param <T> its Java class
     * @param index the position, from 0
     * @param type its Java class
     * @return its value, or null
     * @throws dev.athanor.error.NoSuchColumnException when there is no such position
     * @throws dev.athanor.error.ResultException when the value is of another class
     */
    <T> @Nullable T get(int index, Class<T> type);

    /**
     * An element by name.
     *
     * @param <T> its Java class
     * @param name a column name or label
     * @param type its Java class
     * @return its value, or null
     * @throws dev.athanor.error.NoSuchColumnException when there is none of that name
     * @throws dev.athanor.error.AmbiguousColumnException when there are several
     * @throws dev.athanor.error.ResultException when the value is of another class
     */
    <T> @Nullable T get(String name, Class<T> type);

    /**
     * How many elements there are.
     *
     * @return the number
     */
    int size();

    /**
     * The names of the elements.
     *
     * @return the names in order
     */
    List<String> keys();

    /**
     * The elements.
     *
     * @return the values in order, nulls included
     */
    List<@Nullable Object> values();

    /**
     * The row as a map, for those who do not know what was selected.
     *
     * @return names and values in order
     */
    Map<String, @Nullable Object> asMap();
}
