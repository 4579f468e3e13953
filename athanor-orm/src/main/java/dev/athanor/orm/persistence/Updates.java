package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes changed attributes, in batches of entities that changed the same ones. */
final class Updates {
    private final FlushTarget target;

    Updates(FlushTarget target) {
        this.target = target;
    }

    void run(FlushStep.EntityRows step) {
        Mapping<?> mapping = step.mapping();
        List<InstanceState> batch = new ArrayList<>();
        BitSet batchColumns = null;
        for (InstanceState state : step.states()) {
            BitSet changed = changedColumns(mapping, state);
            if (changed.isEmpty()) {
                finish(mapping, state); // set to what it was
                continue;
            }
            if (batchColumns != null && !changed.equals(batchColumns)) {
                write(mapping, batch, batchColumns);
                batch = new ArrayList<>();
            }
            batchColumns = changed;
            batch.add(state);
        }
        if (batchColumns != null) {
            write(mapping, batch, batchColumns);
        }
    }

    private static BitSet changedColumns(Mapping<?> mapping, InstanceState state) {
        Entity entity = Rows.entity(state);
        List<? extends Attribute<?, ?>> attributes = mapping.attributes();
        BitSet changed = new BitSet(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            Attribute<?, ?> attribute = attributes.get(i);
            changed.set(
                    i,
                    state.id() == null
                            ? isGiven(state, entity, attribute) // a new entity takes a row over
                            : state.isChanged(entity, attribute));
        }
        return changed;
    }

    private static boolean isGiven(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        return !attribute.column().isPrimaryKey() && !(state.valueAt(entity, attribute.slot()) instanceof Absent);
    }

    /** The row has its values. */
    private void finish(Mapping<?> mapping, InstanceState state) {
        Object id = Rows.id(state, Rows.entity(state));
        if (state.id() != null) {
            target.updated(state, id);
            return;
        }
        Entity entity = Rows.entity(state);
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            if (state.valueAt(entity, attribute.slot()) instanceof Absent) {
                state.expire(attribute); // the row has it from its former owner
            }
        }
        target.inserted(state, id);
    }

    private void write(Mapping<?> mapping, List<InstanceState> states, BitSet changed) {
        List<Attribute<?, ?>> written = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<? extends Attribute<?, ?>> attributes = mapping.attributes();
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            Attribute<?, ?> attribute = attributes.get(i);
            written.add(attribute);
            assignments.add(assignment(attribute));
            keys.add(attribute.name());
        }
        Update<Void> update = Sql.update(mapping.table())
                .set(assignments.toArray(Assignment[]::new))
                .where(Rows.keyConditions(mapping, keys));
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            Entity entity = Rows.entity(state);
            @Nullable Object[] row = new @Nullable Object[keys.size()];
            for (int i = 0; i < written.size(); i++) {
                row[i] = state.valueAt(entity, written.get(i).slot());
            }
            Rows.keyValues(state, entity, row, written.size());
            rows.add(row);
        }
        Rows.checkCounts("UPDATE", states, target.connection().executeMany(update, keys, rows));
        for (InstanceState state : states) {
            finish(mapping, state);
        }
    }

    private static <T> Assignment assignment(Attribute<?, T> attribute) {
        return attribute.column().to(Sql.bindParam(attribute.name(), attribute.type()));
    }
}
