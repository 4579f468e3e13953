package dev.athanor.dialect.postgresql;

import dev.athanor.error.ResultException;
import dev.athanor.types.Codec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of time, which go to PostgreSQL in ISO 8601's form and come back in its own. */
@SuppressWarnings("JavaPeriodGetDays") // days beside months, as the period has them
final class PostgresqlIntervals {
    /** Spans whose days have 24 hours and which have no months. */
    static final Codec<Duration> CODEC = new TextCodec<>(
                    "interval", Duration::toString, PostgresqlIntervals::parseDuration)
            .withLiteral(PostgresqlIntervals::literal);

    /** Spans of any kind. */
    static final Codec<CalendarInterval> CALENDAR =
            new TextCodec<>("interval", CalendarInterval::toString, PostgresqlIntervals::parse);

    private static final Pattern TEXT =
            Pattern.compile("(?:([-+]?\\d+) years? ?)?(?:([-+]?\\d+) mons? ?)?(?:([-+]?\\d+) days? ?)?"
                    + "(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private PostgresqlIntervals() {}

    private static String literal(Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds())
                .add(BigDecimal.valueOf(value.getNano(), 9))
                .stripTrailingZeros();
        return "make_interval(secs=>"
                + seconds.setScale(Math.max(1, seconds.scale())).toPlainString() + ")";
    }

    private static Duration parseDuration(String text) {
        return exact(parse(text));
    }

    /** A span as time alone, if it is equally long wherever it begins. */
    static Duration exact(CalendarInterval span) {
        if (span.period().toTotalMonths() != 0) {
            throw new ResultException(("The interval %s has months or years, which are not equally long; read it as "
                            + "PostgresqlTypes.CALENDAR_INTERVAL, such as by coerce(..)")
                    .formatted(span));
        }
        return span.time().plusDays(span.period().getDays());
    }

    private static CalendarInterval parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new ResultException(
                    "'%s' is no interval in the server's own form; set intervalstyle to postgres".formatted(text));
        }
        Period period = Period.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        return new CalendarInterval(period, parts.group(5) == null ? Duration.ZERO : time(parts));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Duration time(Matcher parts) {
        String fraction = parts.group(8) == null ? "" : parts.group(8);
        Duration time = Duration.ofHours(Long.parseLong(parts.group(5)))
                .plusMinutes(Long.parseLong(parts.group(6)))
                .plusSeconds(Long.parseLong(parts.group(7)))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        return parts.group(4).equals("-") ? time.negated() : time;
    }
}
