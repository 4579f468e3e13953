package dev.athanor.types;

import java.time.LocalDate;

/** Calendar dates. */
public final class DateType extends SqlType<LocalDate> {
    DateType() {
        super(LocalDate.class, TypeFamily.DATE);
    }

    @Override
    public Codec<LocalDate> codec(Codecs codecs) {
        return StandardCodecs.DATE;
    }

    @Override
    public String toString() {
        return "DATE";
    }
}
