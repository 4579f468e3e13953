package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.Arrays;
import java.util.List;

/** One of the rows that an INSERT writes in one VALUES. */
public final class InsertRow extends Node {
    private final List<Assignment> values;

    private InsertRow(List<Assignment> values) {
        this.values = values;
    }

    static InsertRow of(Assignment... values) {
        if (values.length == 0) {
            throw new ArgumentException("row(..) has no values; give it at least one, or insert defaultValues()");
        }
        return new InsertRow(List.copyOf(Arrays.asList(values)));
    }

    static InsertRow of(List<Assignment> values) {
        return new InsertRow(values);
    }

    /** The row that a class of objects stands for. */
    static <R> InsertRow of(R object, List<Setter<? super R>> setters) {
        return new InsertRow(Lists.map(setters, setter -> setter.assignment(object)));
    }

    /**
     * The row's values.
     *
     * @return the assignments
     */
    public List<Assignment> values() {
        return values;
    }

    @Override
    protected Node parts(Parts p) {
        List<Assignment> newValues = p.nodes(values);
        return p.changed() ? new InsertRow(newValues) : this;
    }
}
