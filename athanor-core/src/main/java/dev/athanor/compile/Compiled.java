package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.SqlText;
import dev.athanor.types.Codec;
import dev.athanor.types.TupleCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement as text, with all that is needed to execute it again and again with other values. Holds no value itself.
 * Immutable; safe for use by several threads.
 */
public final class Compiled {
    /** What kind of statement it is. */
    public enum Kind {
        /** Returns rows and changes nothing. */
        SELECT,
        /** Adds rows. */
        INSERT,
        /** Changes rows. */
        UPDATE,
        /** Removes rows. */
        DELETE,
        /** Changes the schema. */
        DDL,
        /** Written by the user: only the database knows. */
        TEXT
    }

    private final Kind kind;
    private final String sql;
    private final List<Slot> slots;
    private final List<ResultColumn> columns;
    private final List<Column<?>> generatedColumns;
    private final @Nullable Object resultPlan;
    private final @Nullable RowGroup rowGroup;
    private final @Nullable Table numberedByHand;
    private final @Nullable LateSchemas lateSchemas;
    private final List<String> warnings;
    private final boolean late;

    /**
     * The part of an INSERT that is repeated when it writes several rows in one VALUES.
     *
     * @param start where in the text the row's opening parenthesis stands
     * @param end the end of the row, behind its closing parenthesis
     * @param firstSlot the first of the row's slots
     * @param slotCount how many slots the row has
     */
    public record RowGroup(int start, int end, int firstSlot, int slotCount) {
        RowGroup behind(Fragment before) {
            int text = before.text.length();
            return new RowGroup(start + text, end + text, firstSlot + before.slots.size(), slotCount);
        }
    }

    /** Takes over the lists. */
    Compiled(
            Kind kind,
            String sql,
            List<Slot> slots,
            List<ResultColumn> columns,
            List<Column<?>> generatedColumns,
            @Nullable Object resultPlan,
            @Nullable RowGroup rowGroup,
            @Nullable Table numberedByHand,
            @Nullable LateSchemas lateSchemas,
            List<String> warnings) {
        this.kind = kind;
        this.sql = sql;
        this.slots = Collections.unmodifiableList(slots);
        this.columns = Collections.unmodifiableList(columns);
        this.generatedColumns = Collections.unmodifiableList(generatedColumns);
        this.resultPlan = resultPlan;
        this.rowGroup = rowGroup;
        this.numberedByHand = numberedByHand;
        this.lateSchemas = lateSchemas;
        this.warnings = List.copyOf(warnings);
        boolean anyLate = false;
        for (Slot slot : slots) {
            anyLate |= !slot.isWritten();
        }
        this.late = anyLate;
    }

    /**
     * What seems to be wrong with the statement though it can be executed.
     *
     * @return sentences for people, mostly none
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The table that is to be told before the statement, and behind it, that rows come with numbers which it makes otherwise.
     *
     * @return the table of an INSERT on such a dialect, or null when there is nothing to be told
     */
    public @Nullable Table numberedByHand() {
        return numberedByHand;
    }

    /**
     * What kind of statement it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The text, without what only the parameters' values decide.
     *
     * @return the text; complete when {@link #isLate()} is false
     */
    public String sql() {
        return sql;
    }

    /**
     * Whether the text depends on the values: on the lengths of lists, or on literals.
     *
     * @return true when {@link #expand} must be called
     */
    public boolean isLate() {
        return late;
    }

    /**
     * The places for parameters, in the order in which they stand in the text.
     *
     * @return the places
     */
    public List<Slot> slots() {
        return slots;
    }

    /**
     * The columns of the result as far as they are known: all of a select or a RETURNING, those declared on a text.
     *
     * @return the columns in order
     */
    public List<ResultColumn> columns() {
        return columns;
    }

    /**
     * The columns whose values the database makes when the statement inserts a row, and which the driver is to give back.
     *
     * @return the columns; empty when there are none, or when RETURNING gives them
     */
    public List<Column<?>> generatedColumns() {
        return generatedColumns;
    }

    /**
     * What a lowering wants to remember about how to read the rows.
     *
     * @return the plan, or null for plain rows
     */
    public @Nullable Object resultPlan() {
        return resultPlan;
    }

    /**
     * The part that is repeated to insert several rows at once.
     *
     * @return the part, or null when the statement cannot insert several rows at once
     */
    public @Nullable RowGroup rowGroup() {
        return rowGroup;
    }

    /**
     * The text of an INSERT that writes several rows in one VALUES. Its slots are those of this statement with those of the
     * {@link #rowGroup()} repeated per row.
     *
     * @param rows how many rows
     * @return the text
     * @throws IllegalStateException when there is no {@link #rowGroup()}
     */
    public String multiRowSql(int rows) {
        RowGroup group = rowGroup;
        if (group == null) {
            throw new IllegalStateException("not an INSERT with one row of values");
        }
        StringBuilder text = new StringBuilder(sql.length() + (rows - 1) * (group.end() - group.start() + 2));
        text.append(sql, 0, group.end());
        for (int row = 1; row < rows; row++) {
            text.append(", ").append(sql, group.start(), group.end());
        }
        return text.append(sql, group.end(), sql.length()).toString();
    }

    /**
     * Puts the schemas in that were left out of the text.
     *
     * @param translation which schemas take the place of which
     * @return the statement with a complete text
     * @throws IllegalStateException when no schemas were left out
     */
    public Compiled translated(SchemaTranslation translation) {
        if (lateSchemas == null) {
            throw new IllegalStateException("not compiled with CompileOptions.withSchemasLate()");
        }
        LateSchemas.Filled filled = lateSchemas.new Filled(sql, translation);
        return new Compiled(
                kind,
                filled.sql(),
                filled.moved(slots),
                columns,
                generatedColumns,
                resultPlan,
                filled.moved(rowGroup),
                numberedByHand,
                null,
                warnings);
    }

    /**
     * Completes a text that depends on the values.
     *
     * @param values one per slot: a collection for a list, null for SQL NULL
     * @return the text, and the values that remain to be bound with their slots, flattened
     */
    public Expansion expand(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder(sql.length() + 32);
        List<Codec<?>> codecs = new ArrayList<>();
        List<@Nullable Object> bound = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Object value = values.get(i);
            if (slot.isWritten()) {
                codecs.add(slot.codec());
                bound.add(value);
                continue;
            }
            text.append(sql, done, slot.offset());
            done = slot.offset();
            switch (slot.form()) {
                case LITERAL -> text.append(LiteralText.of(slot, value));
                case LITERAL_LIST ->
                    appendList(slot, (Collection<?>) value, text, e -> text.append(LiteralText.of(slot, e)));
                default ->
                    appendList(
                            slot,
                            (Collection<?>) value,
                            text,
                            element -> appendElement(slot.codec(), element, text, codecs, bound));
            }
        }
        return new Expansion(text.append(sql, done, sql.length()).toString(), codecs, bound);
    }

    /**
     * Completes a text with named parameters; the elements of a list get numbers behind its name.
     *
     * @param values one per slot: a collection for a list, null for SQL NULL
     * @return the text, and the values by name
     */
    NamedSql expandNamed(List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder(sql.length() + 32);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        int done = 0;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Object value = values.get(i);
            text.append(sql, done, slot.offset());
            done = slot.offset();
            String name = ParameterWriter.shownName(slot.name());
            switch (slot.form()) {
                case LITERAL -> text.append(LiteralText.of(slot, value));
                case LITERAL_LIST ->
                    appendList(slot, (Collection<?>) value, text, e -> text.append(LiteralText.of(slot, e)));
                case LIST ->
                    appendList(slot, (Collection<?>) value, text, element -> appendNamed(name, element, text, named));
                default -> named.put(name, value);
            }
        }
        return new NamedSql(text.append(sql, done, sql.length()).toString(), named);
    }

    private static void appendNamed(
            String list, @Nullable Object element, StringBuilder text, Map<String, @Nullable Object> named) {
        if (!(element instanceof List<?> row)) {
            appendNumbered(list, element, text, named);
            return;
        }
        int number = 1;
        while (named.containsKey(list + "_" + number + "_1")) {
            number++;
        }
        String separator = "(";
        for (Object value : row) {
            text.append(separator);
            separator = ", ";
            appendNumbered(list + "_" + number, value, text, named);
        }
        text.append(")");
    }

    private static void appendNumbered(
            String base, @Nullable Object value, StringBuilder text, Map<String, @Nullable Object> named) {
        int number = 1;
        while (named.containsKey(base + "_" + number)) {
            number++;
        }
        named.put(base + "_" + number, value);
        text.append(':').append(base).append('_').append(number);
    }

    /** A place for an element of a list; each value of a row has one. */
    private static void appendElement(
            Codec<?> codec,
            @Nullable Object element,
            StringBuilder text,
            List<Codec<?>> codecs,
            List<@Nullable Object> bound) {
        if (codec instanceof TupleCodec row && element instanceof List<?> values) {
            codecs.addAll(row.components());
            bound.addAll(values);
            text.append("(?").append(", ?".repeat(values.size() - 1)).append(')');
        } else {
            codecs.add(codec);
            bound.add(element);
            text.append('?');
        }
    }

    private static void appendList(
            Slot slot, @Nullable Collection<?> elements, StringBuilder text, Consumer<@Nullable Object> append) {
        if (elements == null || elements.isEmpty()) {
            text.append(slot.list().whenEmpty());
            return;
        }
        String separator = slot.list().before();
        for (Object element : elements) {
            text.append(separator);
            separator = ", ";
            text.append(slot.list().beforeElement());
            append.accept(element);
            text.append(slot.list().afterElement());
        }
    }

    /**
     * A completed text.
     *
     * @param sql the text
     * @param codecs one per placeholder
     * @param values one per placeholder
     */
    public record Expansion(String sql, List<Codec<?>> codecs, List<@Nullable Object> values) {
        /**
         * The text with its values.
         *
         * @return both
         */
        public SqlText toSqlText() {
            return new SqlText(sql, values);
        }
    }
}
