package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import java.util.List;

/**
 * One step of a flush: rows of one table that are written alike.
 *
 * @param kind what is done to them
 * @param mapping the mapping of the entities
 * @param states the entities, in the order in which they are written
 * @param after why the step waits for earlier ones, in words; empty when it does not
 */
public record FlushStep(Kind kind, Mapping<?> mapping, List<InstanceState> states, List<String> after) {
    /** What is done to rows. */
    public enum Kind {
        /** They are added. */
        INSERT,
        /** They are changed. */
        UPDATE,
        /** They are removed. */
        DELETE
    }

    /** Keeps copies of the lists. */
    public FlushStep {
        states = List.copyOf(states);
        after = List.copyOf(after);
    }

    @Override
    public String toString() {
        return "%s %s (%d)%s"
                .formatted(
                        kind,
                        mapping.table().name(),
                        states.size(),
                        after.isEmpty() ? "" : " after " + String.join(", ", after));
    }
}
