package dev.athanor.types;

import java.time.LocalTime;

/** Times of day, without a zone. */
public final class TimeType extends SqlType<LocalTime> {
    TimeType() {
        super(LocalTime.class, TypeFamily.TIME);
    }

    @Override
    public Codec<LocalTime> codec(Codecs codecs) {
        return StandardCodecs.TIME;
    }

    @Override
    public String toString() {
        return "TIME";
    }
}
