package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** Words that a statement is given by its user, for all dialects or for one: a prefix such as {@code OR REPLACE}, a hint. */
public final class DialectText extends Node {
    private final String text;
    private final @Nullable String dialect;

    DialectText(String text, @Nullable String dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /**
     * The words.
     *
     * @return SQL as it was given
     */
    public String text() {
        return text;
    }

    /**
     * The only dialect that they are written for.
     *
     * @return its name, or null for all
     */
    public @Nullable String dialect() {
        return dialect;
    }

    /**
     * Whether they are written for a dialect.
     *
     * @param name the dialect's name
     * @return true for the one that they are meant for, or when they are meant for all
     */
    public boolean isFor(String name) {
        return dialect == null || dialect.equals(name);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(text);
        p.fixed(dialect);
        return this;
    }
}
