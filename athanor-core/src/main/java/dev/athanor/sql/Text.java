package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL as it was written, with named parameters: {@code :name}, which {@code \\:} escapes. Quoted strings and identifiers
 * are left alone. As a statement it yields rows of the driver's own types; {@link #columns} gives it others.
 */
public final class Text extends Statement<Row> {
    private final String sql;
    private final List<TextPart> parts;
    private final Map<String, Bind<?>> binds;

    private Text(String sql, List<TextPart> parts, Map<String, Bind<?>> binds) {
        this.sql = sql;
        this.parts = parts;
        this.binds = binds;
    }

    static Text of(String sql) {
        List<TextPart> parts = TextPart.parse(sql);
        Map<String, Bind<?>> binds = new LinkedHashMap<>();
        for (TextPart part : parts) {
            if (part.isParameter()) {
                binds.putIfAbsent(part.text(), Bind.named(part.text(), Types.OBJECT));
            }
        }
        return new Text(sql, parts, binds);
    }

    /** A text in which nothing is a parameter. */
    static Text verbatim(String sql) {
        return new Text(sql, List.of(new TextPart(sql, false)), Map.of());
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
        return with(Bind.ofValue(name, type, type.accept(value)));
    }

    /**
     * Gives a parameter a list of values, which it becomes in parentheses, as IN wants them.
     *
     * @param <V> the Java class of the type
     * @param name a parameter's name
     * @param type the type of the values
     * @param values the values
     * @return the statement with it
     * @throws ArgumentException when the text has no such parameter
     */
    public <V> Text bindList(String name, SqlType<V> type, Collection<? extends V> values) {
        return with(Bind.namedList(name, type, values));
    }

    private Text with(Bind<?> bind) {
        parameter(bind.name());
        Map<String, Bind<?>> newBinds = new LinkedHashMap<>(binds);
        newBinds.put(bind.name(), bind);
        return new Text(sql, parts, newBinds);
    }

    /**
     * Says what the columns of the result are, in their order, so that the text can stand where a select can.
     *
     * @param resultColumns columns or labelled expressions, by whose types the columns are read and by whose names they are known
     * @return the text as a query
     */
    public TextSelect<Row> columns(Expr<?>... resultColumns) {
        return new TextSelect<>(this, List.of(resultColumns));
    }

    /**
     * The text as a FROM clause.
     *
     * @return the clause
     */
    public TextFrom asFrom() {
        return new TextFrom(this);
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
    protected Node parts(Parts p) {
        p.fixed(parts); // of one text they differ by whether it was looked into
        List<Bind<?>> newBinds = p.nodes(new ArrayList<>(binds.values()));
        if (!p.changed()) {
            return this;
        }
        Map<String, Bind<?>> byName = new LinkedHashMap<>();
        for (Bind<?> bind : newBinds) {
            byName.put(bind.name(), bind);
        }
        return new Text(sql, parts, byName);
    }
}
