package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.TypeFamily;

/** Refuses operands which javac cannot refuse, at the moment when the expression is built. */
final class Checks {
    private Checks() {}

    static <T> Expr<T> string(Expr<T> expr, String operator) {
        return family(expr, operator, "string", expr.type().family() == TypeFamily.STRING);
    }

    static <T> Expr<T> numeric(Expr<T> expr, String operator) {
        return family(expr, operator, "number", expr.type().family().isNumeric());
    }

    static <T> Expr<T> whole(Expr<T> expr, String operator) {
        return family(expr, operator, "whole number", expr.type().family() == TypeFamily.INTEGER);
    }

    static <T> Expr<T> temporal(Expr<T> expr, String operator) {
        return family(expr, operator, "date or time", expr.type().family().isTemporal());
    }

    static <T> Expr<T> date(Expr<T> expr, String operator) {
        return family(expr, operator, "date", expr.type().family() == TypeFamily.DATE);
    }

    static <T> Expr<T> timestamp(Expr<T> expr, String operator) {
        return family(expr, operator, "timestamp", expr.type().family() == TypeFamily.TIMESTAMP);
    }

    /** Flags stand in the text of the statement, so they are letters only. */
    static String regexpFlags(String flags) {
        if (!flags.matches("[A-Za-z]+")) {
            throw new ArgumentException("Flags of regular expressions are letters, not '%s'".formatted(flags));
        }
        return flags;
    }

    static Expr<?> notNull(Expr<?> expr, Operator operator) {
        if (Keyword.isNull(expr)) {
            throw new ArgumentException(
                    "%s takes no null, with which no value compares; only = and != do, and isNull() and isNotNull()"
                            .formatted(operator));
        }
        return expr;
    }

    @SuppressWarnings("unchecked") // the family is that of Boolean
    static Expr<Boolean> bool(Expr<?> expr, String operator) {
        return (Expr<Boolean>) family(expr, operator, "boolean", expr.type().family() == TypeFamily.BOOLEAN);
    }

    private static <E extends Expr<?>> E family(E expr, String operator, String wanted, boolean fits) {
        if (fits || expr.type().family() == TypeFamily.OTHER) {
            return expr;
        }
        throw new ArgumentException("%s needs a %s, but %s is of type %s; cast(..) or coerce(..) it to a fitting type"
                .formatted(operator, wanted, expr, expr.type()));
    }
}
