package dev.athanor.sql;

/** A text used as a condition. */
public final class TextCondition extends Condition {
    private final Text text;

    TextCondition(Text text) {
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
    public Operator operator() {
        return Operators.CONDITION; // what stands in the text is not known, so any operator puts parentheses around it
    }

    @Override
    protected Node parts(Parts p) {
        Text newText = p.node(text);
        return p.changed() ? new TextCondition(newText) : this;
    }
}
