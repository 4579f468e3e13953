package dev.athanor.sql;

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
        Object make(@Nullable Object[] values);
    }

    private final Maker maker;
    private final List<Selectable<?>> elements;

    Bundle(Maker maker, List<Selectable<?>> elements) {
        this.maker = maker;
        this.elements = elements;
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
    public @Nullable R read(ColumnValues row, int first) {
        @Nullable Object[] values = new @Nullable Object[elements.size()];
        int column = first;
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.get(i).read(row, column);
            column += elements.get(i).selectedColumns().size();
        }
        return make(values);
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
            return (@Nullable R) maker.make(values);
        } catch (NullPointerException e) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    throw new dev.athanor.error.ResultException(
                            "Element %d (%s) of a bundle is null where its function takes a primitive; declare it with a wrapper class or select coalesce(..)"
                                    .formatted(i + 1, elements.get(i)),
                            e);
                }
            }
            throw e;
        }
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
