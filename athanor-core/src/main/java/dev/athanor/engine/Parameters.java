package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.compile.RowDefaults;
import dev.athanor.compile.Slot;
import dev.athanor.sql.Bind;
import dev.athanor.types.Codec;
import dev.athanor.types.RefusedValueException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one execution: those in the statement itself, and rows of those given at execution. Values are bound straight
 * from where they are; only those made by defaults are kept, so that what was bound is what is shown.
 */
final class Parameters {
    private static final @Nullable Object[] NOTHING = {};

    private final Plan plan;
    private final List<Bind<?>> binds;
    private final List<@Nullable Object[]> rows;
    private final boolean bySlot;

    private Parameters(Plan plan, List<Bind<?>> binds, List<@Nullable Object[]> rows) {
        this.plan = plan;
        this.binds = binds;
        this.bySlot = plan.hasDefaults();
        this.rows = bySlot ? withDefaults(plan, binds, rows) : rows;
    }

    /** The values of one row, or of none but the statement's own. */
    static Parameters of(Plan plan, List<Bind<?>> binds, @Nullable Object @Nullable [] row) {
        return new Parameters(plan, binds, Collections.singletonList(row == null ? NOTHING : row));
    }

    static Parameters ofRows(Plan plan, List<Bind<?>> binds, List<@Nullable Object[]> rows) {
        return new Parameters(plan, binds, rows);
    }

    private static List<@Nullable Object[]> withDefaults(
            Plan plan, List<Bind<?>> binds, List<@Nullable Object[]> rows) {
        @Nullable Object[][] made = new @Nullable Object[rows.size()][];
        for (int r = 0; r < made.length; r++) {
            @Nullable Object[] row = new @Nullable Object[plan.slotCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = byDefault(plan, i) == null ? given(plan, binds, i, rows.get(r)) : null;
            }
            for (int i = 0; i < row.length; i++) {
                Supplier<?> source = byDefault(plan, i);
                if (source != null) {
                    int first = plan.firstOfName(i);
                    row[i] = first < i
                            ? row[first]
                            : RowDefaults.value(source, plan.compiled().slots(), i, Arrays.asList(row));
                }
            }
            made[r] = row;
        }
        return Arrays.asList(made);
    }

    /** What makes the value of a place that is given none. */
    private static @Nullable Supplier<?> byDefault(Plan plan, int slot) {
        return plan.keyOf(slot) < 0 && plan.slot(slot).bind() < 0
                ? plan.slot(slot).clientDefault()
                : null;
    }

    private static @Nullable Object given(Plan plan, List<Bind<?>> binds, int slot, @Nullable Object[] row) {
        int key = plan.keyOf(slot);
        return key >= 0 ? row[key] : binds.get(plan.slot(slot).bind()).value();
    }

    int rowCount() {
        return rows.size();
    }

    @Nullable
    Object value(int row, int slot) {
        return bySlot ? rows.get(row)[slot] : given(plan, binds, slot, rows.get(row));
    }

    /** The values of one row, by slot, without a copy. */
    List<@Nullable Object> row(int row) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int slot) {
                return value(row, slot);
            }

            @Override
            public int size() {
                return plan.slotCount();
            }
        };
    }

    /** The values of several rows in one VALUES, in the order of their placeholders. */
    List<@Nullable Object> page(int from, int to) {
        return paged(from, to, this::row);
    }

    /** How the values of a page are bound. */
    List<Codec<?>> pageCodecs(int from, int to) {
        List<Codec<?>> codecs = codecs();
        return paged(from, to, row -> codecs);
    }

    /** How the values of one row are bound. */
    List<Codec<?>> codecs() {
        List<Codec<?>> codecs = new ArrayList<>(plan.slotCount());
        for (int slot = 0; slot < plan.slotCount(); slot++) {
            codecs.add(plan.slot(slot).codec());
        }
        return codecs;
    }

    /** What stands for each placeholder of a page, from what there is by row and slot. */
    private <T extends @Nullable Object> List<T> paged(int from, int to, IntFunction<List<T>> rowOf) {
        Compiled.RowGroup group = rowGroup();
        int behind = group.firstSlot() + group.slotCount();
        List<T> all = new ArrayList<>(rowOf.apply(from).subList(0, group.firstSlot()));
        for (int row = from; row < to; row++) {
            all.addAll(rowOf.apply(row).subList(group.firstSlot(), behind));
        }
        all.addAll(rowOf.apply(from).subList(behind, plan.slotCount()));
        return all;
    }

    private Compiled.RowGroup rowGroup() {
        Compiled.RowGroup group = plan.compiled().rowGroup();
        if (group == null) {
            throw new IllegalStateException("not an INSERT with one row of values");
        }
        return group;
    }

    /** All rows, without a copy. */
    List<List<@Nullable Object>> rows() {
        return new AbstractList<>() {
            @Override
            public List<@Nullable Object> get(int row) {
                return Parameters.this.row(row);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** Binds a row to a statement whose text is complete. */
    void bind(PreparedStatement statement, int row) throws SQLException {
        bindSlots(statement, 1, row, 0, plan.slotCount());
    }

    /** Binds the rows of a page to a statement that writes them in one VALUES. */
    void bindPage(PreparedStatement statement, int from, int to) throws SQLException {
        Compiled.RowGroup group = rowGroup();
        int behind = group.firstSlot() + group.slotCount();
        int index = bindSlots(statement, 1, from, 0, group.firstSlot());
        for (int row = from; row < to; row++) {
            index = bindSlots(statement, index, row, group.firstSlot(), behind);
        }
        bindSlots(statement, index, from, behind, plan.slotCount());
    }

    private int bindSlots(PreparedStatement statement, int firstIndex, int row, int from, int to) throws SQLException {
        int index = firstIndex;
        @Nullable Object[] values = rows.get(row);
        for (int slot = from; slot < to; slot++) {
            Object value = bySlot ? values[slot] : given(plan, binds, slot, values);
            bindValue(statement, index++, plan.slot(slot).codec(), plan.slot(slot), value);
        }
        return index;
    }

    /** Binds values that are not by slot. */
    static void bind(PreparedStatement statement, List<?> values, List<Codec<?>> codecs) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bindValue(statement, i + 1, codecs.get(i), null, values.get(i));
        }
    }

    @SuppressWarnings("unchecked") // a wrong value is told of below
    private static void bindValue(
            PreparedStatement statement, int index, Codec<?> codec, @Nullable Slot slot, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            codec.bindNull(statement, index);
            return;
        }
        try {
            ((Codec<Object>) codec).bind(statement, index, value);
        } catch (RefusedValueException e) {
            throw new RefusedValueException(place(index, slot) + ": " + e.getMessage(), e.value(), e.getCause());
        } catch (RuntimeException e) {
            throw new RefusedValueException(
                    "%s cannot be bound: a %s is not what its type takes, or its type refused it"
                            .formatted(place(index, slot), value.getClass().getName()),
                    value,
                    e);
        }
    }

    private static String place(int index, @Nullable Slot slot) {
        if (slot == null) {
            return "Parameter " + index;
        }
        return slot.column() == null
                ? "Parameter %d of type %s".formatted(index, slot.type())
                : "The value for column %s of type %s".formatted(slot.column(), slot.type());
    }
}
