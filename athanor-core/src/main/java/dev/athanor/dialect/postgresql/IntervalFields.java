package dev.athanor.dialect.postgresql;

import dev.athanor.error.ArgumentException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a type of intervals keeps of them. The server cuts the rest without a word.
 *
 * @param fields such as {@code DAY TO SECOND}, or nothing for all
 * @param precision how many digits are kept behind the second's point, or null for all
 */
@SuppressWarnings("JavaPeriodGetDays") // days beside months, as the period has them
record IntervalFields(String fields, @Nullable Integer precision) {
    private static final Set<String> KNOWN = Set.of(
            "",
            "YEAR",
            "MONTH",
            "DAY",
            "HOUR",
            "MINUTE",
            "SECOND",
            "YEAR TO MONTH",
            "DAY TO HOUR",
            "DAY TO MINUTE",
            "DAY TO SECOND",
            "HOUR TO MINUTE",
            "HOUR TO SECOND",
            "MINUTE TO SECOND");

    IntervalFields {
        fields = fields.toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(fields)) {
            throw new ArgumentException("PostgreSQL has no intervals of '%s'; there are %s"
                    .formatted(fields, KNOWN.stream().sorted().skip(1).toList()));
        }
    }

    /** What stands behind INTERVAL. */
    String sql() {
        return (fields.isEmpty() ? "" : " " + fields) + (precision == null ? "" : " (" + precision + ")");
    }

    /** Spans of time go as hours and smaller units, of which columns of days and months would keep nothing. */
    @Nullable
    String refusal(Duration value) {
        return refusal(CalendarInterval.of(value));
    }

    /** Why a value would be cut, or null when it would not. */
    @Nullable
    String refusal(CalendarInterval value) {
        String last = fields.substring(fields.lastIndexOf(' ') + 1);
        boolean kept = switch (last) {
            case "YEAR" ->
                value.period().getMonths() == 0
                        && value.period().getDays() == 0
                        && value.time().isZero();
            case "MONTH" -> value.period().getDays() == 0 && value.time().isZero();
            case "DAY" -> value.time().isZero();
            case "HOUR" -> isWhole(value.time(), Duration.ofHours(1));
            case "MINUTE" -> isWhole(value.time(), Duration.ofMinutes(1));
            default -> isWhole(value.time(), step());
        };
        return kept
                ? null
                : ("an interval with more than INTERVAL%s keeps would be cut; cut it, or choose another type, such as "
                                + "CalendarInterval's for days and months")
                        .formatted(sql());
    }

    private Duration step() {
        long nanos = 1_000_000_000;
        for (int i = 0; i < (precision == null ? 9 : precision); i++) {
            nanos /= 10;
        }
        return Duration.ofNanos(nanos);
    }

    private static boolean isWhole(Duration time, Duration step) {
        return time.equals(step.multipliedBy(time.dividedBy(step)));
    }
}
