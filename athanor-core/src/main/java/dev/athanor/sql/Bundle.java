package dev.athanor.sql;

import dev.athanor.error.ResultException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several selected elements from which a function makes one value. SQLAlchemy's {@code Bundle}, typed.
 *
 * @param <R> what it yields
 */
public final class Bundle<R> extends Node implements Selectable<R> {
    /** Makes a value of the elements' values; raw, since its arity varies. */
    interface Maker {
        @Nullable
        Object make(Elements elements, ColumnValues row, int first);
    }

    /** Where a maker gets the elements' values; asked for one after the other, so that no row costs an array. */
    interface Elements {
        @Nullable
        Object find(ColumnValues row, int first, int element);

        /** The value of an element, whose class the maker knows; null where it is NULL, which the maker's function must take. */
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // as documented
        default <T> T get(ColumnValues row, int first, int element) {
            return (T) find(row, first, element);
        }
    }

    /** Of elements that are one column each. */
    private static final Elements COLUMNS = (values, first, element) -> values.value(first + element);

    private final Maker maker;
    private final List<Selectable<?>> elements;
    private final Elements reading;
    private int @Nullable [] offsets;

    Bundle(Maker maker, List<Selectable<?>> elements) {
        this.maker = maker;
        this.elements = elements;
        this.reading = areColumns(elements) ? COLUMNS : this::element;
    }

    private static boolean areColumns(List<Selectable<?>> elements) {
        for (Selectable<?> element : elements) {
            if (!(element instanceof Expr<?>)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is bundled.
     *
     * @return the elements
     */
    public List<Selectable<?>> elements() {
        return elements;
    }

    /** {@return this} */
    @Override
    public Bundle<R> node() {
        return this;
    }

    @Override
    public List<Expr<?>> selectedColumns() {
        List<Expr<?>> columns = new ArrayList<>();
        for (Selectable<?> element : elements) {
            columns.addAll(element.selectedColumns());
        }
        return columns;
    }

    @Override
    @SuppressWarnings("unchecked") // the maker was built from a function that yields R
    public @Nullable R read(ColumnValues row, int first) {
        try {
            return (@Nullable R) maker.make(reading, row, first);
        } catch (NullPointerException e) {
            @Nullable Object[] values = new @Nullable Object[elements.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = element(row, first, i);
            }
            throw refusalOfNull(values, e);
        }
    }

    private @Nullable Object element(ColumnValues row, int first, int element) {
        return elements.get(element).read(row, first + offsets()[element]);
    }

    /** Where the columns of each element begin; made when the first row is read, by several threads at once at worst. */
    private int[] offsets() {
        int[] known = offsets;
        if (known == null) {
            known = new int[elements.size()];
            for (int i = 1; i < known.length; i++) {
                known[i] = known[i - 1] + elements.get(i - 1).selectedColumns().size();
            }
            offsets = known;
        }
        return known;
    }

    /**
     * Makes the bundle's value.
     *
     * @param values the elements' values
     * @return what the function makes of them
     * @throws dev.athanor.error.ResultException when a null meets a primitive parameter
     */
    @SuppressWarnings("unchecked") // the maker was built from a function that yields R
    public @Nullable R make(@Nullable Object[] values) {
        try {
            return (@Nullable R) maker.make(COLUMNS, element -> values[element], 0);
        } catch (NullPointerException e) {
            throw refusalOfNull(values, e);
        }
    }

    /** Says which null it was that a function could not take, if it was one of the elements. */
    private RuntimeException refusalOfNull(@Nullable Object[] values, NullPointerException e) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                return new ResultException(
                        "Element %d (%s) of a bundle is null where its function takes a primitive; declare it with a wrapper class or select coalesce(..)"
                                .formatted(i + 1, elements.get(i)),
                        e);
            }
        }
        return e;
    }

    @Override
    protected Node parts(Parts p) {
        List<Selectable<?>> newElements = new ArrayList<>(elements.size());
        for (Selectable<?> element : elements) {
            newElements.add(p.selectable(element));
        }
        return p.changed() ? new Bundle<R>(maker, newElements) : this;
    }
}
