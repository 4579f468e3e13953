package dev.athanor.types;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Spans of time. Columns of it are, where a database has no type for them, timestamps that long after the beginning of 1970, as in
 * SQLAlchemy.
 */
public final class IntervalType extends SqlType<Duration> {
    /** Spans of time in computations; where a database has no type for them, they are whole numbers of microseconds. */
    public static final SqlType<Duration> AMOUNT = new IntervalType(true);

    private static final Codec<Duration> MICROSECONDS = StandardCodecs.LONG.map(
            span -> Math.addExact(Math.multiplyExact(span.getSeconds(), 1_000_000L), span.getNano() / 1000),
            micros -> Duration.of(micros, ChronoUnit.MICROS));
    private static final LocalDateTime EPOCH = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);

    private final boolean computed;

    IntervalType(boolean computed) {
        super(Duration.class, TypeFamily.INTERVAL);
        this.computed = computed;
    }

    @Override
    public Codec<Duration> codec(Codecs codecs) {
        return computed
                ? MICROSECONDS
                : codecs.codec(Types.TIMESTAMP).map(EPOCH::plus, moment -> Duration.between(EPOCH, moment));
    }

    @Override
    protected Object parameters() {
        return computed;
    }

    @Override
    public String toString() {
        return "INTERVAL";
    }
}
