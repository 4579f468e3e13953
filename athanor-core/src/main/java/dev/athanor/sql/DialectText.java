package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * Words that a statement carries into its SQL as they are: a prefix, a suffix, a hint. They may be meant for one dialect only.
 *
 * @param sql the words, written as they are, so never anything from outside the program
 * @param dialect the name of the only dialect that writes them, or null for all
 */
public record DialectText(String sql, @Nullable String dialect) {
    /** Refuses words that are none. */
    public DialectText {
        if (sql.isBlank()) {
            throw new ArgumentException("A prefix, suffix or hint is not empty");
        }
    }

    /**
     * Whether a dialect writes the words.
     *
     * @param name the dialect's name
     * @return true when they are meant for it
     */
    public boolean isFor(String name) {
        return dialect == null || dialect.equals(name);
    }
}
