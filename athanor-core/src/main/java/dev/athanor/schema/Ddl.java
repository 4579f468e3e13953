package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * DDL as text, for what has no construct. {@code %(table)s}, {@code %(schema)s} and {@code %(fullname)s} stand for the names of
 * the table that it is about, quoted where they must be; {@code %(name)s} for a text given by {@link #with}; {@code %%} is a
 * per cent sign. Immutable.
 */
public final class Ddl extends DdlStatement {
    /** The names of the table that can be called for. */
    public enum TableName {
        /** The table's name alone. */
        TABLE,
        /** The name of its schema; nothing when it is in the default one. */
        SCHEMA,
        /** The name with that of its schema before it. */
        FULLNAME
    }

    private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w+)\\)s)?");

    private final String text;
    private final Map<String, String> values;
    private final @Nullable Table table;

    private Ddl(String text, Map<String, String> values, @Nullable Table table) {
        this.text = text;
        this.values = values;
        this.table = table;
    }

    /**
     * Makes a statement.
     *
     * @param text the text; never build it from input
     * @return the statement
     * @throws ArgumentException when a per cent sign in it is neither doubled nor part of a {@code %(name)s}
     */
    public static Ddl of(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group().length() == 1) {
                throw new ArgumentException(
                        "The per cent sign at %d of DDL '%s' begins no %%(name)s; double it if it is meant as one"
                                .formatted(token.start(), text));
            }
        }
        return new Ddl(text, Map.of(), null);
    }

    /**
     * Says what a name stands for.
     *
     * @param name the name in {@code %(name)s}
     * @param value text that takes its place as it is; never build it from input
     * @return the statement
     */
    public Ddl with(String name, Object value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value.toString());
        return new Ddl(text, Map.copyOf(more), table);
    }

    /**
     * Says which table the statement is about. In a {@link DdlHook} that need not be said.
     *
     * @param target the table
     * @return the statement
     */
    public Ddl against(Table target) {
        return new Ddl(text, values, target);
    }

    /**
     * The table that the statement is about.
     *
     * @return the table, or null
     */
    public @Nullable Table table() {
        return table;
    }

    /**
     * The parts of the text in order.
     *
     * @return texts to write as they are, and {@link TableName}s
     * @throws ArgumentException when a name stands for nothing
     */
    public List<Object> pieces() {
        List<Object> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int done = 0;
        while (token.find()) {
            pieces.add(text.substring(done, token.start()));
            pieces.add(token.group(1) == null ? "%" : meaningOf(token.group(1)));
            done = token.end();
        }
        pieces.add(text.substring(done));
        return pieces;
    }

    private Object meaningOf(String name) {
        String value = values.get(name);
        if (value != null) {
            return value;
        }
        if (table != null) {
            for (TableName one : TableName.values()) {
                if (one.name().equalsIgnoreCase(name)) {
                    return one;
                }
            }
        }
        throw new ArgumentException("%%(%s)s in DDL '%s' stands for nothing; give it a value by with(\"%s\", ..)%s"
                .formatted(name, text, name, table == null ? ", or a table by against(..)" : ""));
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(text);
        p.fixed(values);
        p.fixed(table == null);
        if (table != null) {
            p.identity(table);
        }
        return this;
    }
}
