package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operator: its text, how tightly it binds, and what its negation is. The precedences are SQLAlchemy's, so that
 * parentheses stand where its users expect them.
 */
public final class Operator {
    /** The precedence of a context that takes any operator without parentheses. */
    public static final int LOWEST = -100;

    private static final Pattern CUSTOM = Pattern.compile("[A-Za-z][A-Za-z_]*( [A-Za-z_]+)*|[-+*/<>=~!@#%^&|`?:.]+");

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
     * An operator of the user's own. It is compared by its text, so that statements that use it have equal shapes, and binds
     * so loosely that it stands in parentheses beside any other.
     */
    static Operator custom(String symbol) {
        if (!CUSTOM.matcher(symbol).matches() || symbol.contains("--") || symbol.contains("/*")) {
            throw new ArgumentException(
                    "'%s' is no operator: one consists of words or of the characters + - * / < > = ~ ! @ # %% ^ & | ` ? : ."
                            .formatted(symbol));
        }
        return new Operator(symbol, 0, false, null);
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
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Operator that
                        && symbol.equals(that.symbol)
                        && precedence == that.precedence
                        && associative == that.associative
                        && Objects.equals(negation, that.negation);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode() * 31 + precedence;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
