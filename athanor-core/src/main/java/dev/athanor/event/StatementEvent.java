package dev.athanor.event;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A statement that is about to be executed, or was. The parameters are a view, made for being looked at while the listener is
 * told; who keeps them makes a copy.
 */
public final class StatementEvent {
    private final String sql;
    private final List<?> parameters;
    private final boolean many;
    private final Supplier<String> cacheNote; // writing it costs more than all else
    private final Map<String, Object> notes;

    /**
     * Creates the event.
     *
     * @param sql the text as the driver gets it
     * @param parameters the values in positional order, null for SQL NULL; one such list per row when there are many
     * @param many whether the statement is executed for several rows as one batch
     * @param cacheNote writes where the text came from, when somebody asks
     * @param notes the notes that the execution options hold for listeners, by name
     */
    public StatementEvent(
            String sql, List<?> parameters, boolean many, Supplier<String> cacheNote, Map<String, Object> notes) {
        this.sql = sql;
        this.parameters = parameters;
        this.many = many;
        this.cacheNote = cacheNote;
        this.notes = notes;
    }

    /**
     * The text.
     *
     * @return the text as the driver gets it
     */
    public String sql() {
        return sql;
    }

    /**
     * The values.
     *
     * @return the values in positional order, null for SQL NULL; one such list per row when there are {@link #many()}
     */
    public List<?> parameters() {
        return parameters;
    }

    /**
     * Whether the statement is executed for several rows as one batch.
     *
     * @return true for a batch
     */
    public boolean many() {
        return many;
    }

    /**
     * Where the text came from.
     *
     * @return that it was newly generated, is from the statement cache, not cacheable, or the user's own; empty once it was executed
     */
    public String cacheNote() {
        return cacheNote.get();
    }

    /**
     * The notes that the execution options hold for listeners.
     *
     * @return the notes by name
     */
    public Map<String, Object> notes() {
        return notes;
    }

    /**
     * The same statement with another text.
     *
     * @param other the text
     * @return the event for it
     */
    public StatementEvent withSql(String other) {
        return other.equals(sql) ? this : new StatementEvent(other, parameters, many, cacheNote, notes);
    }

    /**
     * The same statement with other values. As many as there were are bound as those were; more or fewer, which another text may
     * want, are bound as their Java classes say.
     *
     * @param others the values in positional order; of a batch as many lists of them as there were
     * @return the event for them
     */
    public StatementEvent withParameters(List<?> others) {
        return new StatementEvent(sql, others, many, cacheNote, notes);
    }

    /** {@return the text and the number of parameters, whose values may be secret} */
    @Override
    public String toString() {
        return "StatementEvent(%s, %d %s)".formatted(sql, parameters.size(), many ? "rows" : "parameters");
    }
}
