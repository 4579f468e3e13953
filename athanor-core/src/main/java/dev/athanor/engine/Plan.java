package dev.athanor.engine;

import dev.athanor.compile.Compiled;
import dev.athanor.compile.ResultColumn;
import dev.athanor.compile.Slot;
import dev.athanor.error.StatementException;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.Selectable;
import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement, prepared for being executed with values given under certain keys: each slot knows the position of its
 * key. Holds no value. Shared between threads.
 */
final class Plan {
    private final Compiled compiled;
    private final List<String> keys;
    private final Slot[] slots;
    private final int[] keyOfSlot;
    private final @Nullable SqlType<?>[] keyTypes;
    private final int[] firstOfName;
    private final Codec<?>[] columnCodecs;
    private final List<String> columnNames;
    private final boolean defaults;
    private final @Nullable String missing;
    private final boolean kept;
    private final long compileNanos;
    private final long created;
    private volatile boolean noted;
    private volatile long lastUse;
    private volatile @Nullable PageText pageText;

    private volatile @Nullable SelectedKeys selectedKeys;

    private volatile @Nullable Records<?> lastRecords;
    private volatile @Nullable Translated lastTranslated;

    private record Records<R>(Class<R> type, int columns, RowReader<R> reader) {}

    private record Translated(SchemaTranslation translation, Plan plan) {}

    private record PageText(int rows, String sql) {}

    private record SelectedKeys(List<? extends Selectable<?>> selected, RowKeys keys) {}

    Plan(Compiled compiled, List<String> keys, boolean kept, long start, long end) {
        this.compiled = compiled;
        this.keys = keys;
        this.slots = compiled.slots().toArray(Slot[]::new);
        this.keyOfSlot = new int[slots.length];
        this.keyTypes = new SqlType<?>[keys.size()];
        this.kept = kept;
        this.compileNanos = end - start;
        this.created = end;
        this.lastUse = end;
        boolean anyDefault = false;
        String firstMissing = null;
        for (int i = 0; i < slots.length; i++) {
            Slot slot = slots[i];
            keyOfSlot[i] = keys.indexOf(slot.name());
            if (keyOfSlot[i] >= 0) {
                keyTypes[keyOfSlot[i]] = slot.type();
            } else if (slot.bind() < 0) {
                anyDefault |= slot.clientDefault() != null;
                firstMissing = firstMissing == null && slot.clientDefault() == null ? slot.name() : firstMissing;
            }
        }
        this.defaults = anyDefault;
        List<String> names = compiled.slots().stream().map(Slot::name).toList();
        this.firstOfName = anyDefault ? names.stream().mapToInt(names::indexOf).toArray() : new int[0];
        this.missing = firstMissing;
        this.columnCodecs = compiled.columns().stream().map(ResultColumn::codec).toArray(Codec<?>[]::new);
        this.columnNames = compiled.columns().stream().map(ResultColumn::name).toList();
    }

    /** The plan with schemas put in; the last one is kept, since who translates mostly does so many times alike. */
    Plan translated(SchemaTranslation translation) {
        Translated last = lastTranslated;
        if (last == null || !last.translation().equals(translation)) {
            Plan plan = new Plan(compiled.translated(translation), keys, kept, created - compileNanos, created);
            plan.noted = noted;
            noted = true;
            last = new Translated(translation, plan);
            lastTranslated = last;
        }
        return last.plan();
    }

    Compiled compiled() {
        return compiled;
    }

    Slot slot(int index) {
        return slots[index];
    }

    int slotCount() {
        return slots.length;
    }

    /** The position of a slot's value among those given at execution, or -1. */
    int keyOf(int slot) {
        return keyOfSlot[slot];
    }

    /** The types of the values given at execution, in the order of their keys; null for one that the statement does not use. */
    @Nullable
    SqlType<?>[] keyTypes() {
        return keyTypes;
    }

    Codec<?>[] columnCodecs() {
        return columnCodecs;
    }

    List<String> columnNames() {
        return columnNames;
    }

    /** The keys of the rows; kept for statements that select the same columns again, as a constant one does. */
    @SuppressWarnings("ReferenceEquality") // statements made of one another share the list
    RowKeys rowKeys(List<? extends Selectable<?>> selected) {
        SelectedKeys last = selectedKeys;
        if (last != null && last.selected() == selected) {
            return last.keys();
        }
        RowKeys keys = RowKeys.of(selected, columnNames);
        if (keys.isOfColumns()) {
            selectedKeys = new SelectedKeys(selected, keys);
        }
        return keys;
    }

    /** Reads rows, whose elements are called so and are a column each, as records; kept for the record last asked for. */
    @SuppressWarnings("unchecked") // compared by the class
    <R> RowReader<R> records(Class<R> type, List<String> names) {
        Records<?> last = lastRecords;
        if (last == null || last.type() != type || last.columns() != names.size()) {
            last = new Records<>(
                    type, names.size(), RecordMapper.of(type, names).reader(columnCodecs));
            lastRecords = last;
        }
        return (RowReader<R>) last.reader();
    }

    /** The first slot of a slot's name: a value that was made for a row is used wherever the row has it. */
    int firstOfName(int slot) {
        return firstOfName[slot];
    }

    /** Whether some values are made anew for each row, so that they must be kept until the row was sent and shown. */
    boolean hasDefaults() {
        return defaults;
    }

    void requireComplete() {
        if (missing != null) {
            throw new StatementException(
                    "A value is required for parameter '%s'; give one at execution, as in execute(statement, Map.of(\"%s\", ..))"
                            .formatted(missing, missing),
                    compiled.sql(),
                    List.of(),
                    null);
        }
    }

    /** The text for several rows in one VALUES. */
    String pageSql(int rows) {
        PageText last = pageText;
        if (last == null || last.rows() != rows) {
            last = new PageText(rows, compiled.multiRowSql(rows));
            pageText = last;
        }
        return last.sql();
    }

    void used() {
        lastUse = System.nanoTime();
    }

    long lastUse() {
        return lastUse;
    }

    /** Says once that the statement was generated, from then on how long it has been known; written when somebody reads it. */
    Supplier<String> cacheNote() {
        if (!kept) {
            return () -> String.format(Locale.ROOT, "no key %.5fs", compileNanos / 1e9);
        }
        if (!noted) {
            noted = true;
            return () -> String.format(Locale.ROOT, "generated in %.5fs", compileNanos / 1e9);
        }
        return () -> String.format(Locale.ROOT, "cached since %.4gs ago", (System.nanoTime() - created) / 1e9);
    }
}
