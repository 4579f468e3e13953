package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in a FROM. Its columns are not known. */
public final class TextFrom extends FromClause {
    private final Text text;

    TextFrom(Text text) {
        this.text = text;
    }

    /**
     * The text.
     *
     * @return the text
     */
    public Text text() {
        return text;
    }

    @Override
    public List<Expr<?>> fromColumns() {
        return List.of();
    }

    @Override
    protected FromClause aliasedAs(@Nullable String name) {
        throw new ArgumentException(
                "A text has no alias; write it into the text, or give it columns(..) and make it a subquery");
    }

    @Override
    protected Node parts(Parts p) {
        Text newText = p.node(text);
        return p.changed() ? new TextFrom(newText) : this;
    }
}
