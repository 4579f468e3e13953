package dev.athanor.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values that an INSERT, UPDATE or DELETE returns of the rows it touched.
 *
 * @param <T> what each row yields
 */
public final class Returning<T> extends Node {
    private final List<Selectable<?>> selected;
    private final boolean row;

    private Returning(List<Selectable<?>> selected, boolean row) {
        this.selected = selected;
        this.row = row;
    }

    static <R> Returning<R> one(Selectable<R> one) {
        return new Returning<>(List.of(one), one instanceof RowSource);
    }

    static Returning<Row> row(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        List<Selectable<?>> all = new ArrayList<>(List.of(first, second));
        all.addAll(Arrays.asList(more));
        return new Returning<>(all, true);
    }

    /**
     * The clause that yields some columns, for compilers.
     *
     * @param columns the columns
     * @return the clause
     */
    public static Returning<Row> of(List<? extends Selectable<?>> columns) {
        return new Returning<>(List.copyOf(columns), true);
    }

    /**
     * What is returned.
     *
     * @return the elements
     */
    public List<Selectable<?>> selected() {
        return selected;
    }

    /**
     * Whether each row yields a {@link Row} rather than the single element's own value.
     *
     * @return true for rows
     */
    public boolean yieldsRow() {
        return row;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(row);
        p.fixed(selected.size());
        List<Selectable<?>> newSelected = new ArrayList<>(selected.size());
        for (Selectable<?> element : selected) {
            newSelected.add(p.selectable(element));
        }
        return p.changed() ? new Returning<T>(newSelected, row) : this;
    }
}
