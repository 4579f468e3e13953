package dev.athanor.sql;

import dev.athanor.types.IntervalType;
import dev.athanor.types.Types;
import java.time.Duration;
import java.time.temporal.TemporalAmount;

/**
 * The operators on dates and timestamps; made by {@link Sql#temporal}.
 *
 * @param <T> the Java class of the date or timestamp
 */
public final class TemporalExpr<T> {
    private final Expr<T> moment;

    TemporalExpr(Expr<T> moment) {
        this.moment = Checks.temporal(moment, "temporal(..)");
    }

    /**
     * A later moment.
     *
     * @param amount how much later; whole days for a date
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the amount has months or years, or does not fit a date
     */
    public Expr<T> plus(TemporalAmount amount) {
        return moment.plus(amount);
    }

    /**
     * An earlier moment.
     *
     * @param amount how much earlier; whole days for a date
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the amount has months or years, or does not fit a date
     */
    public Expr<T> minus(TemporalAmount amount) {
        return moment.minus(amount);
    }

    /**
     * The days from another date to this one.
     *
     * @param other the other date
     * @return the number of days, below zero when the other is later
     * @throws dev.athanor.error.ArgumentException when this is no date
     */
    public Expr<Integer> daysSince(T other) {
        return daysSince(Bind.beside(moment, other));
    }

    /**
     * The days from another date to this one.
     *
     * @param other the other date
     * @return the number of days, below zero when the other is later
     * @throws dev.athanor.error.ArgumentException when this is no date
     */
    public Expr<Integer> daysSince(Operand<T> other) {
        return new Binary<>(Checks.date(moment, "daysSince(..)"), Operators.MINUS, other.asExpr(), Types.INTEGER);
    }

    /**
     * The time from another moment to this one.
     *
     * @param other the other timestamp
     * @return the time between them, below zero when the other is later
     * @throws dev.athanor.error.ArgumentException when this is no timestamp
     */
    public Expr<Duration> since(T other) {
        return since(Bind.beside(moment, other));
    }

    /**
     * The time from another moment to this one.
     *
     * @param other the other timestamp
     * @return the time between them, below zero when the other is later
     * @throws dev.athanor.error.ArgumentException when this is no timestamp
     */
    public Expr<Duration> since(Operand<T> other) {
        return new Binary<>(
                Checks.timestamp(moment, "since(..)"), Operators.MINUS, other.asExpr(), IntervalType.AMOUNT);
    }
}
