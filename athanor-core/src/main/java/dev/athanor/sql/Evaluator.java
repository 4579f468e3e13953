package dev.athanor.sql;

import dev.athanor.error.UnevaluableException;
import dev.athanor.types.TypeFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes the value of an expression in Java, in SQL's logic of three values: null is a truth value that is not known. What only
 * a database knows, and what databases disagree on, is refused.
 */
final class Evaluator {
    private final ColumnReader columns;

    Evaluator(ColumnReader columns) {
        this.columns = columns;
    }

    @Nullable
    Object value(Expr<?> expression) {
        if (expression instanceof ColumnRef<?> column) {
            return columns.value(column);
        } else if (expression instanceof Bind<?> bind) {
            return bind(bind);
        } else if (expression instanceof Keyword.NullConstant) {
            return null;
        } else if (expression instanceof Label<?> label) {
            return value(label.operand());
        } else if (expression instanceof Coerced<?> coerced) {
            return coerced.type().accept(value(coerced.operand()));
        } else if (expression instanceof Negative<?> negative) {
            Object operand = value(negative.operand());
            return operand == null ? null : Numbers.negate((Number) operand);
        } else if (expression instanceof Binary<?> binary) {
            return arithmetic(binary);
        } else if (expression instanceof Concat concat) {
            return concat(concat);
        } else if (expression instanceof Case<?> branches) {
            return caseWhen(branches);
        } else if (expression instanceof CaseByValue<?, ?> branches) {
            return caseByValue(branches);
        } else if (expression instanceof Func<?> function) {
            return function(function);
        } else if (expression instanceof Condition condition) {
            return truth(condition);
        }
        throw unevaluable(expression);
    }

    private @Nullable Boolean truth(Condition condition) {
        if (condition instanceof Keyword.BooleanConstant constant) {
            return constant.value();
        } else if (condition instanceof Junction junction) {
            return junction(junction);
        } else if (condition instanceof Not not) {
            return negated(truth(not.condition()), true);
        } else if (condition instanceof Truth truth) {
            return negated((Boolean) value(truth.value()), !truth.expected());
        } else if (condition instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (condition instanceof Between between) {
            return between(between);
        } else if (condition instanceof In in) {
            return in(in);
        } else if (condition instanceof Like like) {
            return like(like);
        } else if (condition instanceof LikeConcat like) {
            return likeConcat(like);
        }
        throw unevaluable(condition);
    }

    private static @Nullable Object bind(Bind<?> bind) {
        if (bind.source().isLate()) {
            throw new UnevaluableException(
                    "Parameter '%s' gets its value at execution; give it one to evaluate the expression"
                            .formatted(bind.name()));
        }
        return bind.value();
    }

    private @Nullable Object arithmetic(Binary<?> binary) {
        Operator operator = binary.operator();
        boolean known = operator == Operators.PLUS
                || operator == Operators.MINUS
                || operator == Operators.TIMES
                || operator == Operators.MODULO;
        if (!known
                || !binary.left().type().family().isNumeric()
                || !binary.right().type().family().isNumeric()) {
            throw unevaluable(binary);
        }
        Object left = value(binary.left());
        Object right = value(binary.right());
        if (left == null || right == null) {
            return null;
        }
        Number result = Numbers.of(operator, (Number) left, (Number) right);
        if (result == null) {
            throw new UnevaluableException("%s divides by zero, on which databases disagree".formatted(binary));
        }
        return binary.type().accept(result);
    }

    private @Nullable String concat(Concat concat) {
        StringBuilder text = new StringBuilder();
        for (Expr<?> operand : Concat.operands(concat)) {
            Object value = value(operand);
            if (value == null) {
                return null;
            }
            text.append(value);
        }
        return text.toString();
    }

    private @Nullable Object caseWhen(Case<?> branches) {
        for (int i = 0; i < branches.conditions().size(); i++) {
            if (Boolean.TRUE.equals(truth(branches.conditions().get(i)))) {
                return value(branches.results().get(i));
            }
        }
        return branches.otherwise() == null ? null : value(branches.otherwise());
    }

    private @Nullable Object caseByValue(CaseByValue<?, ?> branches) {
        Object subject = value(branches.subject());
        for (int i = 0; i < branches.values().size(); i++) {
            if (Boolean.TRUE.equals(equal(subject, value(branches.values().get(i)), branches))) {
                return value(branches.results().get(i));
            }
        }
        return branches.otherwise() == null ? null : value(branches.otherwise());
    }

    /** The functions that mean the same everywhere. */
    private @Nullable Object function(Func<?> function) {
        List<Expr<?>> arguments = function.arguments();
        return switch (function.name().toLowerCase(Locale.ROOT)) {
            case "coalesce" -> coalesced(arguments);
            case "nullif" -> nullIf(arguments, function);
            case "lower" -> value(arguments.get(0)) instanceof String text ? text.toLowerCase(Locale.ROOT) : null;
            case "upper" -> value(arguments.get(0)) instanceof String text ? text.toUpperCase(Locale.ROOT) : null;
            case "char_length" ->
                value(arguments.get(0)) instanceof String text ? (Object) text.codePointCount(0, text.length()) : null;
            case "abs" -> value(arguments.get(0)) instanceof Number number ? Numbers.abs(number) : null;
            default -> throw unevaluable(function);
        };
    }

    private @Nullable Object nullIf(List<Expr<?>> arguments, Func<?> function) {
        Object first = value(arguments.get(0));
        return Boolean.TRUE.equals(equal(first, value(arguments.get(1)), function)) ? null : first;
    }

    private @Nullable Object coalesced(List<Expr<?>> arguments) {
        for (Expr<?> argument : arguments) {
            Object value = value(argument);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Boolean junction(Junction junction) {
        boolean absorbing = junction.operator() == Operators.OR;
        Boolean result = !absorbing;
        for (Condition condition : junction.conditions()) {
            Boolean truth = truth(condition);
            if (truth == null) {
                result = null;
            } else if (truth == absorbing) {
                return truth;
            }
        }
        return result;
    }

    private @Nullable Boolean comparison(Comparison comparison) {
        Operator operator = comparison.operator();
        Object left = value(comparison.left());
        if (operator == Operators.IS && Keyword.isNull(comparison.right())) {
            return (left == null) != comparison.negated();
        }
        Object right = value(comparison.right());
        if (operator == Operators.DISTINCT_FROM) {
            boolean same =
                    left == null || right == null ? left == right : Boolean.TRUE.equals(equal(left, right, comparison));
            return same == comparison.negated();
        }
        return negated(compared(operator, left, right, comparison), comparison.negated());
    }

    private static @Nullable Boolean compared(
            Operator operator, @Nullable Object left, @Nullable Object right, Expr<?> shown) {
        if (operator == Operators.EQ) {
            return equal(left, right, shown);
        } else if (operator == Operators.NE) {
            return negated(equal(left, right, shown), true);
        }
        Integer order = left == null || right == null ? null : order(left, right, shown);
        if (operator == Operators.LT) {
            return order == null ? null : (Boolean) (order < 0);
        } else if (operator == Operators.LE) {
            return order == null ? null : (Boolean) (order <= 0);
        } else if (operator == Operators.GT) {
            return order == null ? null : (Boolean) (order > 0);
        } else if (operator == Operators.GE) {
            return order == null ? null : (Boolean) (order >= 0);
        }
        throw unevaluable(shown);
    }

    private static @Nullable Boolean equal(@Nullable Object left, @Nullable Object right, Expr<?> shown) {
        if (left == null || right == null) {
            return null;
        }
        return left instanceof Comparable<?> ? order(left, right, shown) == 0 : left.equals(right);
    }

    @SuppressWarnings("unchecked") // a comparable's own class is checked before
    private static int order(Object left, Object right, Expr<?> shown) {
        if (left instanceof Number a && right instanceof Number b && a.getClass() != b.getClass()) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (left instanceof Comparable<?> && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) left).compareTo(right);
        }
        throw new UnevaluableException("%s compares a %s with a %s"
                .formatted(
                        shown, left.getClass().getSimpleName(), right.getClass().getSimpleName()));
    }

    private @Nullable Boolean between(Between between) {
        Object value = value(between.operand());
        Object low = value(between.low());
        Object high = value(between.high());
        Boolean result =
                both(compared(Operators.GE, value, low, between), compared(Operators.LE, value, high, between));
        if (between.symmetric() && !Boolean.TRUE.equals(result)) {
            Boolean other =
                    both(compared(Operators.GE, value, high, between), compared(Operators.LE, value, low, between));
            // Either order: true when one is, and not known when one is not and the other is not known.
            result = Boolean.TRUE.equals(other) ? other : result == null || other == null ? null : (Boolean) false;
        }
        return negated(result, between.negated());
    }

    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : (Boolean) true;
    }

    private @Nullable Boolean in(In in) {
        List<? extends @Nullable Object> members;
        if (in.members() instanceof RowValue row) {
            List<@Nullable Object> computed = new ArrayList<>();
            for (Expr<?> element : row.elements()) {
                computed.add(value(element));
            }
            members = computed;
        } else if (in.members() instanceof Bind<?> list && bind(list) instanceof List<?> values) {
            members = values;
        } else {
            throw unevaluable(in);
        }
        if (in.operand().type().family() == TypeFamily.OTHER) {
            throw unevaluable(in);
        }
        Object value = value(in.operand());
        Boolean result = false;
        for (Object member : members) {
            Boolean same = equal(value, member, in);
            if (Boolean.TRUE.equals(same)) {
                return !in.negated();
            }
            result = same == null ? null : result;
        }
        return negated(result, in.negated());
    }

    private @Nullable Boolean like(Like like) {
        boolean caseIgnored = like.operator() == Operators.ILIKE;
        return negated(
                LikePattern.matches(value(like.operand()), value(like.pattern()), like.escape(), caseIgnored),
                like.negated());
    }

    private @Nullable Boolean likeConcat(LikeConcat like) {
        Object part = value(like.pattern());
        String pattern = part == null ? null : (like.anyBefore() ? "%" : "") + part + (like.anyAfter() ? "%" : "");
        return negated(
                LikePattern.matches(value(like.operand()), pattern, like.escape(), like.caseIgnored()), like.negated());
    }

    private static @Nullable Boolean negated(@Nullable Boolean truth, boolean negated) {
        return truth == null ? null : (Boolean) (truth != negated);
    }

    private static UnevaluableException unevaluable(Expr<?> expression) {
        return new UnevaluableException("%s (%s) has no value that Java could compute; select it"
                .formatted(expression, expression.getClass().getSimpleName()));
    }
}
