package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL as it was written, with named parameters: {@code :name}, which {@code \\:} escapes. Quoted strings and identifiers
 * are left alone. As a statement it yields rows of the driver's own types, or of the types given by {@link #columns}.
 */
public final class Text extends Statement<Row> {
    private final String sql;
    private final List<TextPart> parts;
    private final Map<String, Bind<?>> binds;
    private final List<Expr<?>> columns;

    private Text(String sql, List<TextPart> parts, Map<String, Bind<?>> binds, List<Expr<?>> columns) {
        this.sql = sql;
        this.parts = parts;
        this.binds = binds;
        this.columns = columns;
    }

    static Text of(String sql) {
        List<TextPart> parts = TextPart.parse(sql);
        Map<String, Bind<?>> binds = new LinkedHashMap<>();
        for (TextPart part : parts) {
            if (part.isParameter()) {
                binds.putIfAbsent(part.text(), Bind.named(part.text(), Types.OBJECT));
            }
        }
        return new Text(sql, parts, binds, List.of());
    }

    /**
     * Gives a parameter its value, so that it need not be given at execution.
     *
     * @param name a parameter's name
     * @param value its value, or null
     * @return the statement with it
     * @throws ArgumentException when the text has no such parameter
     */
    public Text bind(String name, @Nullable Object value) {
        SqlType<?> type = value == null ? null : Types.typeOf(value.getClass());
        if (type == null) {
            return bindTyped(name, Types.OBJECT, value);
        }
        return bindTyped(name, type, value);
    }

    /**
     * Gives a parameter its value and type.
     *
     * @param <V> the Java class of the type
     * @param name a parameter's name
     * @param type its type
     * @param value its value, or null
     * @return the statement with it
     * @throws ArgumentException when the text has no such parameter
     */
    public <V> Text bind(String name, SqlType<V> type, @Nullable V value) {
        return bindTyped(name, type, value);
    }

    private <V> Text bindTyped(String name, SqlType<V> type, @Nullable Object value) {
        if (!binds.containsKey(name)) {
            throw new ArgumentException("The text has no parameter ':%s'; it has %s".formatted(name, binds.keySet()));
        }
        Map<String, Bind<?>> newBinds = new LinkedHashMap<>(binds);
        newBinds.put(name, Bind.ofValue(name, type, type.accept(value)));
        return new Text(sql, parts, newBinds, columns);
    }

    /**
     * Says what the columns of the result are, in their order.
     *
     * @param resultColumns expressions whose types the columns are read as
     * @return the statement with typed columns
     */
    public Text columns(Expr<?>... resultColumns) {
        return new Text(sql, parts, binds, Arrays.asList(resultColumns));
    }

    /**
     * The text as an expression that is true or false, for WHERE.
     *
     * @return the condition
     */
    public Condition asCondition() {
        return new TextCondition(this);
    }

    /**
     * The pieces of the text.
     *
     * @return plain text and parameters in turn
     */
    public List<TextPart> textParts() {
        return parts;
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @return the bind parameter
     */
    public Bind<?> parameter(String name) {
        Bind<?> bind = binds.get(name);
        if (bind == null) {
            throw new ArgumentException("The text has no parameter ':%s'; it has %s".formatted(name, binds.keySet()));
        }
        return bind;
    }

    @Override
    public List<Expr<?>> selected() {
        return columns;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(sql);
        List<Bind<?>> newBinds = p.nodes(new ArrayList<>(binds.values()));
        List<Expr<?>> newColumns = p.nodes(columns);
        if (!p.changed()) {
            return this;
        }
        Map<String, Bind<?>> byName = new LinkedHashMap<>();
        for (Bind<?> bind : newBinds) {
            byName.put(bind.name(), bind);
        }
        return new Text(sql, parts, byName, newColumns);
    }
}
