package dev.athanor.orm.state;

import java.util.List;

/**
 * A primary key of several columns.
 *
 * @param values the values in key order, normalised
 */
public record CompositeId(List<Object> values) {
    /** Keeps a copy. */
    public CompositeId {
        values = List.copyOf(values);
    }
}
