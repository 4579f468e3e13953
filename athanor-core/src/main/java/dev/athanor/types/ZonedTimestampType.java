package dev.athanor.types;

import java.time.Instant;

/** Instants, kept as timestamps with a time zone, or as UTC where the database has none; cut to microseconds. */
public final class ZonedTimestampType extends SqlType<Instant> {
    ZonedTimestampType() {
        super(Instant.class, TypeFamily.TIMESTAMP);
    }

    @Override
    public Codec<Instant> codec(Codecs codecs) {
        return StandardCodecs.INSTANT;
    }

    @Override
    public String toString() {
        return "TIMESTAMP_TZ";
    }
}
