package dev.athanor.types;

import java.time.OffsetTime;

/** Times of day with an offset from UTC; texts where a database has no type for them. */
public final class ZonedTimeType extends SqlType<OffsetTime> {
    ZonedTimeType() {
        super(OffsetTime.class, TypeFamily.TIME);
    }

    @Override
    public Codec<OffsetTime> codec(Codecs codecs) {
        return codecs.codec(Types.VARCHAR).map(ZonedTimeType::text, OffsetTime::parse);
    }

    /** All digits that there are, so that a database that keeps fewer refuses them itself or is told a type for them. */
    private static String text(OffsetTime value) {
        return IsoText.time(value.toLocalTime()) + value.getOffset();
    }

    @Override
    public String toString() {
        return "TIME_TZ";
    }
}
