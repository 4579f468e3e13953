package dev.athanor.orm.persistence;

import java.util.List;

/**
 * What a flush will do, as a value: made before anything is written, so that it can be looked at, tested and refused.
 *
 * @param steps the steps in the order of their execution
 */
public record FlushPlan(List<FlushStep> steps) {
    /** Keeps a copy of the list. */
    public FlushPlan {
        steps = List.copyOf(steps);
    }
}
