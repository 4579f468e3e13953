package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.FlushException;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RowVersion;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.RowDefault;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes new rows, in batches of entities that give values to the same columns. */
final class Inserts {
    private final FlushTarget target;

    Inserts(FlushTarget target) {
        this.target = target;
    }

    void run(FlushStep.EntityRows step) {
        Mapping<?> mapping = step.mapping();
        ColumnBatch batch = new ColumnBatch((states, given) -> write(mapping, states, given));
        for (InstanceState state : step.states()) {
            batch.add(state, givenColumns(mapping, state));
        }
        batch.write();
    }

    /** Which attributes, by position, a row is given values for; fills in defaults that are made here. */
    private static BitSet givenColumns(Mapping<?> mapping, InstanceState state) {
        Entity entity = Rows.entity(state);
        List<? extends Attribute<?, ?>> attributes = mapping.columnAttributes();
        startVersion(state, entity);
        // Behind the given columns, those that a default gave: as upstream, they make a batch of their own.
        BitSet given = new BitSet(2 * attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            Attribute<?, ?> attribute = attributes.get(i);
            Column<?> column = attribute.column();
            Object value = state.valueAt(entity, attribute.slot());
            Supplier<?> clientDefault = column.clientDefault();
            if (value instanceof Absent && clientDefault != null) {
                value = RowDefault.of(clientDefault, name -> valueOf(mapping, state, entity, name));
                state.writableValues(entity)[attribute.slot()] = value;
                given.set(attributes.size() + i);
            }
            if (column.isPrimaryKey() && (value == null || value instanceof Absent)) {
                checkGenerated(state, attribute);
            } else if (isFetchedVersion(mapping, attribute)) {
                given.set(i, value != null && !(value instanceof Absent));
            } else if (!(value instanceof Absent) || !isMadeByDatabase(column)) {
                given.set(i);
            }
        }
        return given;
    }

    /** A value of the row that is being given values, by its column's name. */
    private static @Nullable Object valueOf(Mapping<?> mapping, InstanceState state, Entity entity, String column) {
        for (Attribute<?, ?> attribute : mapping.columnAttributes()) {
            if (attribute.column().name().equals(column)) {
                Object value = state.valueAt(entity, attribute.slot());
                return value instanceof Absent ? null : value;
            }
        }
        return null;
    }

    private static void startVersion(InstanceState state, Entity entity) {
        RowVersion version = state.mapping().version();
        if (version != null && !version.isMadeByDatabase()) {
            state.writableValues(entity)[version.attribute().slot()] = version.next(null);
        }
    }

    /** The database makes the version, and the session must know it. */
    private static boolean isFetchedVersion(Mapping<?> mapping, Attribute<?, ?> attribute) {
        RowVersion version = mapping.version();
        return version != null && version.attribute() == attribute;
    }

    /** Of what an INSERT leaves out, the database makes a value by itself, or the statement has an expression for it. */
    private static boolean isMadeByDatabase(Column<?> column) {
        return column.isServerGenerated() || column.sqlDefault() != null;
    }

    private static void checkGenerated(InstanceState state, Attribute<?, ?> attribute) {
        Column<?> column = attribute.column();
        if (!column.isAutoincrement() && !isMadeByDatabase(column)) {
            throw new FlushException(
                    "%s cannot be inserted: its primary key attribute '%s' has no value and the database makes none; set it, or give column '%s' a default"
                            .formatted(state.describe(), attribute.key(), column.name()));
        }
    }

    private void write(Mapping<?> mapping, List<InstanceState> states, BitSet given) {
        List<Attribute<?, ?>> written = new ArrayList<>();
        List<Attribute<?, ?>> generated = new ArrayList<>();
        List<Attribute<?, ?>> omitted = new ArrayList<>();
        List<? extends Attribute<?, ?>> attributes = mapping.columnAttributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute<?, ?> attribute = attributes.get(i);
            if (given.get(i)) {
                written.add(attribute);
            } else if (attribute.column().isPrimaryKey() || isFetchedVersion(mapping, attribute)) {
                generated.add(attribute);
            } else {
                omitted.add(attribute);
            }
        }
        Insert<Void> insert = Sql.insert(mapping.table());
        List<String> keys = written.stream().<String>map(Attribute::name).toList();
        List<@Nullable Object[]> rows = rows(states, written);
        if (generated.isEmpty()) {
            Rows.checkCounts("INSERT", states, target.connection().executeMany(insert, keys, rows));
        } else {
            List<Column<?>> columns = new ArrayList<>();
            generated.forEach(attribute -> columns.add(attribute.column()));
            List<@Nullable Object[]> made = target.connection().insertMany(insert, keys, rows, columns);
            for (int i = 0; i < made.size(); i++) {
                take(states.get(i), generated, made.get(i));
            }
        }
        for (InstanceState state : states) {
            finish(state, omitted);
        }
    }

    private static List<@Nullable Object[]> rows(List<InstanceState> states, List<Attribute<?, ?>> written) {
        int[] slots = written.stream().mapToInt(Attribute::slot).toArray();
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            Entity entity = Rows.entity(state);
            @Nullable Object[] row = new @Nullable Object[slots.length];
            for (int i = 0; i < slots.length; i++) {
                Object value = state.valueAt(entity, slots[i]);
                row[i] = value instanceof Absent ? null : value;
            }
            rows.add(row);
        }
        return rows;
    }

    private static void take(InstanceState state, List<Attribute<?, ?>> generated, @Nullable Object[] values) {
        @Nullable Object[] own = state.writableValues(Rows.entity(state));
        for (int i = 0; i < values.length; i++) {
            own[generated.get(i).slot()] = values[i];
            if (isFetchedVersion(state.mapping(), generated.get(i))) {
                RowVersions.take(state, generated.get(i), values[i]);
            }
        }
    }

    private void finish(InstanceState state, List<Attribute<?, ?>> omitted) {
        Entity entity = Rows.entity(state);
        for (Attribute<?, ?> attribute : omitted) {
            state.expire(attribute); // the database made its value
        }
        Rows.expireExpressions(state, entity);
        target.inserted(state, Rows.id(state, entity));
    }
}
