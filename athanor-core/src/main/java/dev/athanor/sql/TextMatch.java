package dev.athanor.sql;

/** A search for words by the database's index of texts; made by {@link Expr#match}. */
public final class TextMatch extends Condition {
    private final Expr<?> operand;
    private final Expr<?> words;

    TextMatch(Expr<?> operand, Expr<?> words) {
        this.operand = Checks.string(operand, "match(..)");
        this.words = words;
    }

    /**
     * Where to search.
     *
     * @return the text
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * What to search for.
     *
     * @return the words
     */
    public Expr<?> words() {
        return words;
    }

    @Override
    public Operator operator() {
        return Operators.MATCH;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<?> newOperand = p.node(operand);
        Expr<?> newWords = p.node(words);
        return p.changed() ? new TextMatch(newOperand, newWords) : this;
    }
}
