package dev.athanor.compile;

import dev.athanor.sql.Operators;
import dev.athanor.sql.RegexpMatch;
import dev.athanor.sql.RegexpReplace;
import org.jspecify.annotations.Nullable;

/** The forms in which databases have regular expressions. */
public final class RegexpRenderers {
    private RegexpRenderers() {}

    /** The default: no database in particular has any. */
    static void register(Renderers.Builder renderers) {
        renderers
                .<RegexpMatch>on(RegexpMatch.class, (match, out) -> {
                    throw out.unsupported("regular expressions", "use like(..)");
                })
                .<RegexpReplace>on(RegexpReplace.class, (replace, out) -> {
                    throw out.unsupported(
                            "replacement by regular expressions", "use Fn.replace(..), or replace in Java");
                });
    }

    /**
     * The form {@code REGEXP_LIKE(x, y, 'flags')}.
     *
     * @param match the match
     * @param out where to
     */
    public static void function(RegexpMatch match, SqlWriter out) {
        out.sql(match.negated() ? "NOT " : "").sql("REGEXP_LIKE(").operand(match.operand(), Operators.COMMA);
        out.sql(", ").operand(match.pattern(), Operators.COMMA);
        flags(match.flags(), out);
        out.sql(")");
    }

    /**
     * The form {@code x REGEXP y}.
     *
     * @param match the match, whose flags this form cannot write
     * @param out where to
     */
    public static void infix(RegexpMatch match, SqlWriter out) {
        infix(match, match.negated() ? " NOT REGEXP " : " REGEXP ", out);
    }

    /**
     * An operator between string and pattern. Flags become part of the pattern.
     *
     * @param match the match
     * @param symbol the operator with blanks around it
     * @param out where to
     */
    public static void infix(RegexpMatch match, String symbol, SqlWriter out) {
        out.operand(match.operand(), Operators.REGEXP).sql(symbol);
        if (match.flags() == null) {
            out.operand(match.pattern(), Operators.REGEXP);
        } else {
            out.sql("CONCAT('(?', '" + match.flags() + "', ')', ")
                    .operand(match.pattern(), Operators.COMMA)
                    .sql(")");
        }
    }

    /**
     * The form {@code REGEXP_REPLACE(x, y, z, 'flags')}.
     *
     * @param replace the replacement
     * @param out where to
     */
    public static void replace(RegexpReplace replace, SqlWriter out) {
        out.sql("REGEXP_REPLACE(").operand(replace.operand(), Operators.COMMA);
        out.sql(", ").operand(replace.pattern(), Operators.COMMA);
        out.sql(", ").operand(replace.replacement(), Operators.COMMA);
        flags(replace.flags(), out);
        out.sql(")");
    }

    /**
     * The form {@code REGEXP_REPLACE(x, y, z)} with the flags as part of the pattern.
     *
     * @param replace the replacement
     * @param out where to
     */
    public static void replaceByPattern(RegexpReplace replace, SqlWriter out) {
        out.sql("REGEXP_REPLACE(").operand(replace.operand(), Operators.COMMA).sql(", ");
        if (replace.flags() == null) {
            out.operand(replace.pattern(), Operators.COMMA);
        } else {
            out.sql("CONCAT('(?', '" + replace.flags() + "', ')', ")
                    .operand(replace.pattern(), Operators.COMMA)
                    .sql(")");
        }
        out.sql(", ").operand(replace.replacement(), Operators.COMMA).sql(")");
    }

    private static void flags(@Nullable String flags, SqlWriter out) {
        out.sql(flags == null ? "" : ", '" + flags + "'");
    }
}
