package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * An operator: its text, how tightly it binds, and what its negation is. The precedences are SQLAlchemy's, so that
 * parentheses stand where its users expect them.
 */
public final class Operator {
    /** The precedence of a context that takes any operator without parentheses. */
    public static final int LOWEST = -100;

    private final String symbol;
    private final int precedence;
    private final boolean associative;
    private final @Nullable String negation;

    private Operator(String symbol, int precedence, boolean associative, @Nullable String negation) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.associative = associative;
        this.negation = negation;
    }

    static Operator of(String symbol, int precedence) {
        return new Operator(symbol, precedence, false, null);
    }

    static Operator associative(String symbol, int precedence) {
        return new Operator(symbol, precedence, true, null);
    }

    static Operator comparison(String symbol, String negation) {
        return new Operator(symbol, 5, false, negation);
    }

    /**
     * The operator's text.
     *
     * @return the text as standard SQL has it, without blanks around it
     */
    public String symbol() {
        return symbol;
    }

    /**
     * How tightly it binds.
     *
     * @return a number, higher for tighter
     */
    public int precedence() {
        return precedence;
    }

    /**
     * The text of the negated operator.
     *
     * @return the text, or null when the operator has no negation of its own
     */
    public @Nullable String negation() {
        return negation;
    }

    /**
     * Whether an expression made with this operator needs parentheses as an operand of another.
     *
     * @param outer the operator beside which it stands
     * @return true when it needs them
     */
    public boolean needsParenthesesIn(Operator outer) {
        return !(this == outer && associative) && precedence <= outer.precedence;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
