package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can stand in a select list: an expression yields its value, a table a row, a mapping an entity, a bundle what its
 * function makes.
 *
 * @param <T> what it yields
 */
public interface Selectable<T> {
    /**
     * The element as a node of the tree.
     *
     * @return the node, whose class implements this interface too
     */
    Node node();

    /**
     * The columns that it adds to the select list.
     *
     * @return at least one expression
     */
    List<? extends Expr<?>> selectedColumns();

    /**
     * Makes the element's value from a row.
     *
     * @param row the values of the row's columns
     * @param first the position of this element's first column, from 0
     * @return the value, or null
     */
    @Nullable
    T read(ColumnValues row, int first);
}
