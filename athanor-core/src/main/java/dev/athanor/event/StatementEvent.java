package dev.athanor.event;

import java.util.List;
import java.util.Map;

/**
 * A statement that is about to be executed. The parameters are a view, made for being looked at while the listener is told;
 * who keeps them makes a copy.
 *
 * @param sql the text as the driver gets it
 * @param parameters the values in positional order, null for SQL NULL; one such list per row when there are many
 * @param many whether the statement is executed for several rows as one batch
 * @param cacheNote where the text came from: newly generated, from the statement cache, not cacheable, or the user's own
 * @param notes the notes that the execution options hold for listeners, by name
 */
public record StatementEvent(
        String sql, List<?> parameters, boolean many, String cacheNote, Map<String, Object> notes) {
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
}
