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
