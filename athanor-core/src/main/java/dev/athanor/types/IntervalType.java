package dev.athanor.types;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Spans of time; where a database has no type for them, they are whole numbers of microseconds. */
public final class IntervalType extends SqlType<Duration> {
    private static final Codec<Duration> MICROSECONDS = StandardCodecs.LONG.map(
            span -> Math.addExact(Math.multiplyExact(span.getSeconds(), 1_000_000L), span.getNano() / 1000),
            micros -> Duration.of(micros, ChronoUnit.MICROS));

    IntervalType() {
        super(Duration.class, TypeFamily.INTERVAL);
    }

    @Override
    public Codec<Duration> codec(Codecs codecs) {
        return MICROSECONDS;
    }

    @Override
    public String toString() {
        return "INTERVAL";
    }
}
