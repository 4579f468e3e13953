package dev.athanor.types;

import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of which a column keeps fewer digits behind the second's point than a value can have. Databases would round, so
 * values with more digits are refused; what is finer than microseconds is cut as everywhere.
 *
 * @param <T> the Java class of the values
 */
public final class LimitedFractions<T extends Temporal> extends SameValues<T> {
    private static final int MICROSECOND = 1_000;

    private final int digits;
    private final int step;

    /**
     * Creates a type.
     *
     * @param base the type with all digits
     * @param digits how many are kept, 0 to 6
     */
    public LimitedFractions(SqlType<T> base, int digits) {
        super(base);
        this.digits = digits;
        int nanos = MICROSECOND;
        for (int i = digits; i < 6; i++) {
            nanos *= 10;
        }
        this.step = nanos;
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return super.columnCodec(codecs).checked(this::refusal);
    }

    private @Nullable String refusal(T value) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        return (nanos - nanos % MICROSECOND) % step == 0
                ? null
                : "a value with more than %d digits behind the second's point would be rounded; cut it by truncatedTo(..)"
                        .formatted(digits);
    }

    @Override
    public SqlType<?> generic() {
        return base().generic();
    }

    @Override
    protected Object parameters() {
        return List.of(base(), digits);
    }

    @Override
    public String toString() {
        return base() + "(" + digits + ")";
    }
}
