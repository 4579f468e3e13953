package dev.athanor.sql;

import java.util.List;
import java.util.Set;

/**
 * Textual SQL that yields rows of known columns, and so can stand where a select can.
 *
 * @param <T> what each row yields
 */
public final class TextSelect<T> extends SelectBase<T> {
    private final Text text;
    private final List<Expr<?>> columns;

    TextSelect(Text text, List<Expr<?>> columns) {
        this.text = text;
        this.columns = columns;
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
    public List<Expr<?>> selected() {
        return columns;
    }

    /** The clauses of the text are not known. */
    @Override
    public Set<FromClause> sources() {
        return Set.of();
    }

    @Override
    public SelectBase<?> naming() {
        return this;
    }

    @Override
    public LabelStyle labelStyle() {
        return LabelStyle.NONE;
    }

    @Override
    public boolean needsParentheses() {
        return false;
    }

    @Override
    protected Node parts(Parts p) {
        Text newText = p.node(text);
        List<Expr<?>> newColumns = p.nodes(columns);
        return p.changed() ? new TextSelect<T>(newText, newColumns) : this;
    }
}
