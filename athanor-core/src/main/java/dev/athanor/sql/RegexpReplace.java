package dev.athanor.sql;

import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** A replacement of what a regular expression matches. */
public final class RegexpReplace extends Expr<String> {
    private final Expr<?> operand;
    private final Expr<?> pattern;
    private final Expr<?> replacement;
    private final @Nullable String flags;

    RegexpReplace(Expr<?> operand, Expr<?> pattern, Expr<?> replacement, @Nullable String flags) {
        super(Types.VARCHAR);
        this.operand = Checks.string(operand, "regexpReplace(..)");
        this.pattern = pattern;
        this.replacement = replacement;
        this.flags = flags == null ? null : Checks.regexpFlags(flags);
    }

    /**
     * Where to replace.
     *
     * @return the string
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * The regular expression.
     *
     * @return the pattern
     */
    public Expr<?> pattern() {
        return pattern;
    }

    /**
     * What takes the place of what matches.
     *
     * @return the string
     */
    public Expr<?> replacement() {
        return replacement;
    }

    /**
     * How to match and replace.
     *
     * @return letters that the database knows, or null
     */
    public @Nullable String flags() {
        return flags;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(flags);
        Expr<?> newOperand = p.node(operand);
        Expr<?> newPattern = p.node(pattern);
        Expr<?> newReplacement = p.node(replacement);
        return p.changed() ? new RegexpReplace(newOperand, newPattern, newReplacement, flags) : this;
    }
}
