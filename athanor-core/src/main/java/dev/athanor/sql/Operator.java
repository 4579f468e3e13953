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

    private static final Pattern CUSTOM = Pattern.compile("[A-Za-z][A-Za-z_]*( [A-Za-z_]+)*|[-+*/<>=~!@#%^&|?:.]+");

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
     * An operator of the user's own, which binds so loosely that it stands in parentheses beside any other. It is compared by
     * what it consists of, so that statements that use it have equal shapes.
     *
     * @param symbol the operator as SQL has it: words, or characters such as {@code ->>}; never build it from input
     * @return the operator
     * @throws ArgumentException when the symbol cannot be an operator
     */
    public static Operator custom(String symbol) {
        if (!CUSTOM.matcher(symbol).matches() || symbol.contains("--") || symbol.contains("/*")) {
            throw new ArgumentException(
                    "'%s' is no operator: one consists of words or of the characters + - * / < > = ~ ! @ # %% ^ & | ? : ."
                            .formatted(symbol));
        }
        return new Operator(symbol, 0, false, null);
    }

    /**
     * The same operator, which binds more or less tightly.
     *
     * @param tighter how tightly it binds: 8 as multiplication, 7 as addition, 5 as comparisons and concatenation, 3 as AND, 2 as OR
     * @return the operator
     */
    public Operator precedence(int tighter) {
        return new Operator(symbol, tighter, associative, negation);
    }

    /**
     * The same operator, several of which need no parentheses beside each other.
     *
     * @return the operator
     */
    public Operator associative() {
        return new Operator(symbol, precedence, true, negation);
    }

    /**
     * The same operator for conditions, whose opposite is another one rather than {@code NOT (..)}.
     *
     * @param opposite the other one's symbol
     * @return the operator
     * @throws ArgumentException when the symbol cannot be an operator
     */
    public Operator negatedBy(String opposite) {
        return new Operator(symbol, precedence, associative, custom(opposite).symbol);
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
        return !(associative && equals(outer)) && precedence <= outer.precedence;
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
