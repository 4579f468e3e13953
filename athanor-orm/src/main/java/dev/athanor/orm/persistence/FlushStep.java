package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Map;

/** One step of a flush: rows of one table that are written alike. */
public sealed interface FlushStep {
    /** What is done to rows. */
    enum Kind {
        /** They are added. */
        INSERT,
        /** They are changed. */
        UPDATE,
        /** They are removed. */
        DELETE
    }

    /**
     * What is done to the rows.
     *
     * @return the kind of statement
     */
    Kind kind();

    /**
     * Rows of entities.
     *
     * @param kind what is done to them
     * @param mapping the mapping of the entities
     * @param states the entities, in the order in which they are written
     * @param keys foreign keys that are taken from other entities before
     * @param after why the step waits for earlier ones, in words; empty when it does not
     */
    record EntityRows(Kind kind, Mapping<?> mapping, List<InstanceState> states, List<KeySync> keys, List<String> after)
            implements FlushStep {
        /** Keeps copies of the lists. */
        public EntityRows {
            states = List.copyOf(states);
            keys = List.copyOf(keys);
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

    /**
     * New entities that take over the rows of entities that were to be deleted.
     *
     * @param formerOwners the entities whose rows stay, by those that take them over
     */
    record Replaced(Map<InstanceState, InstanceState> formerOwners) implements FlushStep {
        @Override
        public Kind kind() {
            return Kind.UPDATE;
        }

        @Override
        public String toString() {
            return "%s whose rows are taken over".formatted(formerOwners.values());
        }
    }

    /**
     * Rows of a table between two entities of a many-to-many relationship.
     *
     * @param kind INSERT or DELETE
     * @param table the table
     * @param rows the rows
     */
    record AssociationRows(Kind kind, Table table, List<Association> rows) implements FlushStep {
        /** Keeps a copy of the list. */
        public AssociationRows {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "%s %s (%d) after both sides".formatted(kind, table.name(), rows.size());
        }
    }
}
