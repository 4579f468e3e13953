package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * A match with a pattern put together in the database: begins with, ends with, contains. {@code %} and {@code _} keep their
 * meaning in it until {@link #autoEscape()} takes it from them.
 */
public final class LikeConcat extends Condition {
    private final Expr<?> operand;
    private final boolean anyBefore;
    private final Expr<?> pattern;
    private final boolean anyAfter;
    private final @Nullable Character escape;
    private final boolean caseIgnored;
    private final boolean negated;

    private LikeConcat(
            Expr<?> operand,
            boolean anyBefore,
            Expr<?> pattern,
            boolean anyAfter,
            @Nullable Character escape,
            boolean caseIgnored,
            boolean negated) {
        this.operand = operand;
        this.anyBefore = anyBefore;
        this.pattern = pattern;
        this.anyAfter = anyAfter;
        this.escape = escape;
        this.caseIgnored = caseIgnored;
        this.negated = negated;
    }

    static LikeConcat of(Expr<?> operand, boolean anyBefore, Expr<?> pattern, boolean anyAfter) {
        String method = anyBefore ? anyAfter ? "contains(..)" : "endsWith(..)" : "startsWith(..)";
        Checks.string(operand, method);
        return new LikeConcat(operand, anyBefore, Checks.string(pattern, method), anyAfter, null, false, false);
    }

    static LikeConcat of(Expr<?> operand, boolean anyBefore, String pattern, boolean anyAfter) {
        return of(operand, anyBefore, Bind.of(operand.bindName(), Types.VARCHAR, pattern), anyAfter);
    }

    /**
     * Names the character that takes the meaning from a following {@code %}, {@code _} or itself in the pattern.
     *
     * @param character the character
     * @return the condition
     */
    public LikeConcat escape(char character) {
        return new LikeConcat(operand, anyBefore, pattern, anyAfter, character, caseIgnored, negated);
    }

    /**
     * Looks for the text as it is, {@code %} and {@code _} included, by writing a {@code /} before them, or the character that
     * {@link #escape} named before.
     *
     * @return the condition
     * @throws ArgumentException when the pattern is an expression, whose value is only known in the database
     */
    public LikeConcat autoEscape() {
        if (!(pattern instanceof Bind<?> bind && bind.value() instanceof String text)) {
            throw new ArgumentException(
                    "autoEscape() needs a string given in Java, not the expression %s; replace(..) in it what has a meaning in patterns"
                            .formatted(pattern));
        }
        char character = escape == null ? '/' : escape;
        String sign = String.valueOf(character);
        String escaped =
                text.replace(sign, sign + sign).replace("%", sign + "%").replace("_", sign + "_");
        Bind<?> newPattern = Bind.of(bind.name(), Types.VARCHAR, escaped);
        return new LikeConcat(operand, anyBefore, newPattern, anyAfter, character, caseIgnored, negated);
    }

    /**
     * Compares in lower case.
     *
     * @return the condition
     */
    public LikeConcat ignoringCase() {
        return new LikeConcat(operand, anyBefore, pattern, anyAfter, escape, true, negated);
    }

    /**
     * The string that is matched.
     *
     * @return the operand
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * Whether anything may stand before the pattern.
     *
     * @return true when a {@code %} is put before it
     */
    public boolean anyBefore() {
        return anyBefore;
    }

    /**
     * The pattern.
     *
     * @return the pattern without the added {@code %}
     */
    public Expr<?> pattern() {
        return pattern;
    }

    /**
     * Whether anything may stand behind the pattern.
     *
     * @return true when a {@code %} is put behind it
     */
    public boolean anyAfter() {
        return anyAfter;
    }

    /**
     * The escape character.
     *
     * @return the character, or null when none is given
     */
    public @Nullable Character escape() {
        return escape;
    }

    /**
     * Whether both sides are compared in lower case.
     *
     * @return true when case does not count
     */
    public boolean caseIgnored() {
        return caseIgnored;
    }

    /**
     * Whether the match is turned into its opposite.
     *
     * @return true for the opposite
     */
    public boolean negated() {
        return negated;
    }

    @Override
    public Operator operator() {
        return Operators.LIKE_CONCAT;
    }

    @Override
    public Condition not() {
        return new LikeConcat(operand, anyBefore, pattern, anyAfter, escape, caseIgnored, !negated);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(anyBefore);
        p.fixed(anyAfter);
        p.fixed(escape);
        p.fixed(caseIgnored);
        p.fixed(negated);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newPattern = p.node(pattern);
        return p.changed()
                ? new LikeConcat(newOperand, anyBefore, newPattern, anyAfter, escape, caseIgnored, negated)
                : this;
    }
}
