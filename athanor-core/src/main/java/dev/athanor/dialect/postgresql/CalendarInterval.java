package dev.athanor.dialect.postgresql;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.List;

/**
 * A span of time as PostgreSQL keeps it: months and days, which are not equally long, beside a time. {@code LocalDateTime.plus} and
 * the like take it, and count months first, then days, then the time, as the server does. Two are equal when their parts are; the
 * server takes a month for 30 days when it compares.
 *
 * @param period years, months and days; years and months of one sign
 * @param time what remains, to the microsecond
 */
@SuppressWarnings("JavaPeriodGetDays") // days beside months, as the period has them
public record CalendarInterval(Period period, Duration time) implements TemporalAmount {
    /** Nothing at all. */
    public static final CalendarInterval ZERO = new CalendarInterval(Period.ZERO, Duration.ZERO);

    private static final List<TemporalUnit> UNITS =
            List.of(ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.SECONDS, ChronoUnit.NANOS);

    /** Takes twelve months for a year, and cuts what is finer than microseconds. */
    public CalendarInterval {
        period = period.normalized();
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A span of years, months and days.
     *
     * @param period the span
     * @return the same without a time
     */
    public static CalendarInterval of(Period period) {
        return new CalendarInterval(period, Duration.ZERO);
    }

    /**
     * A span of a time.
     *
     * @param time the time
     * @return the same without months and days
     */
    public static CalendarInterval of(Duration time) {
        return new CalendarInterval(Period.ZERO, time);
    }

    /**
     * One of the parts.
     *
     * @param unit one of {@link #getUnits()}
     * @return how many there are of it
     * @throws UnsupportedTemporalTypeException when it is another unit
     */
    @Override
    public long get(TemporalUnit unit) {
        if (unit == ChronoUnit.MONTHS) {
            return period.toTotalMonths();
        }
        return unit == ChronoUnit.DAYS ? period.getDays() : time.get(unit);
    }

    /** {@return months, days, seconds and nanoseconds} */
    @Override
    public List<TemporalUnit> getUnits() {
        return UNITS;
    }

    @Override
    public Temporal addTo(Temporal moment) {
        return moment.plus(period).plus(time);
    }

    @Override
    public Temporal subtractFrom(Temporal moment) {
        return moment.minus(period).minus(time);
    }

    /** {@return the span in the form of ISO 8601} */
    @Override
    public String toString() {
        return "P" + period.toTotalMonths() + "M" + period.getDays() + "D"
                + time.toString().substring(1);
    }
}
