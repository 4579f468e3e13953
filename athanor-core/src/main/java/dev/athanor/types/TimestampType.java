package dev.athanor.types;

import java.time.LocalDateTime;

/** Dates with a time of day, without a zone. */
public final class TimestampType extends SqlType<LocalDateTime> {
    TimestampType() {
        super(LocalDateTime.class, TypeFamily.TIMESTAMP);
    }

    @Override
    public Codec<LocalDateTime> codec(Codecs codecs) {
        return StandardCodecs.TIMESTAMP;
    }

    @Override
    public String toString() {
        return "TIMESTAMP";
    }
}
