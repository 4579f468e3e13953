package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.IntervalType;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** Builds arithmetic, whose result has the type of its left side, and refuses what would not fit that type. */
final class Arithmetic {
    private Arithmetic() {}

    static <T> Expr<T> of(Expr<T> left, Operator operator, Number number) {
        return new Binary<>(left, operator, bind(left, operator, number), left.type());
    }

    static Expr<BigDecimal> divide(Expr<?> left, Number number) {
        return new Binary<>(left, Operators.DIVIDE, bind(left, Operators.DIVIDE, number), Types.NUMERIC);
    }

    static Expr<BigDecimal> divide(Expr<?> left, Expr<?> right) {
        String symbol = Operators.DIVIDE.symbol();
        return new Binary<>(
                Checks.numeric(left, symbol), Operators.DIVIDE, Checks.numeric(right, symbol), Types.NUMERIC);
    }

    private static <T> Bind<T> bind(Expr<T> left, Operator operator, Number number) {
        Checks.numeric(left, operator.symbol());
        T value;
        try {
            value = left.type().accept(number);
        } catch (ArgumentException e) {
            throw new ArgumentException(
                    "%s %s %s: the number does not fit the type %s of the left side; cast the left side to a wider type"
                            .formatted(left, operator, number, left.type()),
                    e);
        }
        return Bind.beside(left, value);
    }

    static <T> Expr<T> of(Expr<T> left, Operator operator, Expr<?> right) {
        Checks.numeric(left, operator.symbol());
        Checks.numeric(right, operator.symbol());
        if (width(right.type()) > width(left.type())) {
            throw new ArgumentException(
                    "%s %s %s: the right side's type %s is wider than %s; put the wider operand first, or cast"
                            .formatted(left, operator, right, right.type(), left.type()));
        }
        return new Binary<>(left, operator, right, left.type());
    }

    /** A moment so much later or earlier: a date by whole days, a timestamp by a span of time. */
    static <T> Expr<T> shift(Expr<T> moment, Operator operator, TemporalAmount amount) {
        Duration span = duration(amount);
        if (moment.type().family() == TypeFamily.DATE) {
            if (!span.equals(Duration.ofDays(span.toDays()))) {
                throw new ArgumentException(
                        "%s is a date, to which whole days can be added, not %s; cast it to a timestamp"
                                .formatted(moment, amount));
            }
            Bind<?> days = Bind.of(moment.bindName(), Types.INTEGER, Math.toIntExact(span.toDays()));
            return new Binary<>(moment, operator, days, moment.type());
        }
        Bind<?> time = Bind.of(moment.bindName(), IntervalType.AMOUNT, span);
        return new Binary<>(Checks.timestamp(moment, operator.symbol()), operator, time, moment.type());
    }

    @SuppressWarnings("JavaPeriodGetDays") // a period without months is its days
    private static Duration duration(TemporalAmount amount) {
        if (amount instanceof Period period) {
            if (period.toTotalMonths() != 0) {
                throw new ArgumentException(
                        "%s has months, which are not equally long; call the database's function by func(..)"
                                .formatted(amount));
            }
            return Duration.ofDays(period.getDays());
        }
        return Duration.from(amount);
    }

    static Expr<String> concat(Expr<?> left, Expr<?> right) {
        return Concat.of(Checks.string(left, "concat(..)"), right);
    }

    /** How wide a number's type is; a wider one holds what a narrower one holds. */
    private static int width(SqlType<?> type) {
        return switch (type.family()) {
            case INTEGER -> type.javaType() == Long.class ? 3 : type.javaType() == Integer.class ? 2 : 1;
            case DECIMAL -> 4;
            case FLOAT -> 5;
            default -> 0;
        };
    }
}
