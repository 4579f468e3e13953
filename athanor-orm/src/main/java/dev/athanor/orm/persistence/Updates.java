package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RowVersion;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
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
        ColumnBatch batch = new ColumnBatch((states, changed) -> write(mapping, states, changed));
        for (InstanceState state : step.states()) {
            BitSet changed = changedColumns(mapping, state);
            if (changed.isEmpty()) {
                finish(mapping, state); // set to what it was
            } else {
                batch.add(state, changed);
            }
        }
        batch.write();
    }

    private static BitSet changedColumns(Mapping<?> mapping, InstanceState state) {
        Entity entity = Rows.entity(state);
        List<? extends Attribute<?, ?>> attributes = mapping.columnAttributes();
        BitSet changed = new BitSet(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            Attribute<?, ?> attribute = attributes.get(i);
            changed.set(
                    i,
                    state.id() == null
                            ? isGiven(state, entity, attribute) // a new entity takes a row over
                            : state.isChanged(entity, attribute));
        }
        if (!changed.isEmpty()) {
            addVersion(mapping, state, changed);
        }
        return changed;
    }

    /** Behind the attributes: whether the row is found by its version, which it has unless it came in by other ways. */
    private static void addVersion(Mapping<?> mapping, InstanceState state, BitSet changed) {
        RowVersion version = mapping.version();
        if (version != null && RowVersions.committed(state) != null) {
            changed.set(mapping.columnAttributes().size());
            if (!version.isMadeByDatabase()) {
                changed.set(mapping.columnAttributes().indexOf(version.attribute()));
            }
        }
    }

    private static boolean isGiven(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        return !attribute.column().isPrimaryKey() && !(state.valueAt(entity, attribute.slot()) instanceof Absent);
    }

    /** The row has its values. */
    private void finish(Mapping<?> mapping, InstanceState state) {
        Entity entity = Rows.entity(state);
        Object id = Rows.id(state, entity);
        Rows.expireExpressions(state, entity);
        if (state.id() != null) {
            target.updated(state, id);
            return;
        }
        for (Attribute<?, ?> attribute : mapping.columnAttributes()) {
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
        List<? extends Attribute<?, ?>> attributes = mapping.columnAttributes();
        boolean versioned = changed.get(attributes.size());
        for (int i = changed.nextSetBit(0); i >= 0 && i < attributes.size(); i = changed.nextSetBit(i + 1)) {
            Attribute<?, ?> attribute = attributes.get(i);
            written.add(attribute);
            assignments.add(assignment(attribute));
            keys.add(attribute.name());
        }
        Update<Void> update = Sql.update(mapping.table())
                .set(assignments.toArray(Assignment[]::new))
                .where(Rows.keyConditions(mapping, versioned, keys));
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            Entity entity = Rows.entity(state);
            @Nullable Object[] row = new @Nullable Object[keys.size()];
            for (int i = 0; i < written.size(); i++) {
                row[i] = value(state, entity, written.get(i));
            }
            Rows.keyValues(state, entity, versioned, row, written.size());
            rows.add(row);
        }
        Rows.checkCounts("UPDATE", states, target.connection().executeMany(update, keys, rows));
        for (int i = 0; i < states.size(); i++) {
            finish(mapping, states.get(i));
            expireUnwritten(mapping, states.get(i), written);
            takeVersion(states.get(i), written, rows.get(i));
        }
    }

    /** What the statement or the database changed beside what was written is read again. */
    private static void expireUnwritten(Mapping<?> mapping, InstanceState state, List<Attribute<?, ?>> written) {
        RowVersion version = mapping.version();
        for (Attribute<?, ?> attribute : mapping.columnAttributes()) {
            Column<?> column = attribute.column();
            boolean changed = column.isServerGeneratedOnUpdate()
                    || column.sqlOnUpdate() != null
                    || column.clientOnUpdate() != null;
            if (changed && !written.contains(attribute) && (version == null || version.attribute() != attribute)) {
                state.expire(attribute);
            }
        }
    }

    /** What is written: the next version, unless the application has set one. */
    private static @Nullable Object value(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        RowVersion version = state.mapping().version();
        return version == null || version.attribute() != attribute || RowVersions.isSet(state, version)
                ? state.valueAt(entity, attribute.slot())
                : version.next(RowVersions.committed(state));
    }

    private static void takeVersion(InstanceState state, List<Attribute<?, ?>> written, @Nullable Object[] values) {
        RowVersion version = state.mapping().version();
        if (version != null) {
            int position = written.indexOf(version.attribute());
            if (position >= 0) {
                state.writableValues(Rows.entity(state))[version.attribute().slot()] = values[position];
            } else if (version.isMadeByDatabase()) {
                RowVersions.read(state, version.attribute());
            }
        }
    }

    private static <T> Assignment assignment(Attribute<?, T> attribute) {
        return attribute.column().to(Sql.bindParam(attribute.name(), attribute.type()));
    }
}
