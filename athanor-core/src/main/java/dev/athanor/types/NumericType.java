package dev.athanor.types;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Exact decimal numbers, with or without a bound on their digits. */
public final class NumericType extends SqlType<BigDecimal> {
    private final @Nullable Integer precision;
    private final @Nullable Integer scale;

    NumericType(@Nullable Integer precision, @Nullable Integer scale) {
        super(BigDecimal.class, TypeFamily.DECIMAL);
        this.precision = precision;
        this.scale = scale;
    }

    /**
     * How many digits there are in all.
     *
     * @return the number, or null for the database's default
     */
    public @Nullable Integer precision() {
        return precision;
    }

    /**
     * How many of the digits are behind the point.
     *
     * @return the number, or null for the database's default
     */
    public @Nullable Integer scale() {
        return scale;
    }

    @Override
    public SqlType<?> withoutBounds() {
        return Types.NUMERIC;
    }

    @Override
    public Codec<BigDecimal> codec(Codecs codecs) {
        return StandardCodecs.DECIMAL;
    }

    @Override
    public Codec<BigDecimal> columnCodec(Codecs codecs) {
        Codec<BigDecimal> codec = codecs.codec(this);
        Integer digits = precision;
        int behind = scale == null ? 0 : scale;
        return digits == null ? codec : codec.checked(value -> refusal(value, digits - behind, behind));
    }

    private @Nullable String refusal(BigDecimal value, int before, int behind) {
        BigDecimal plain = value.scale() > behind ? value.stripTrailingZeros() : value;
        if (plain.scale() > behind) {
            return "a number with %d digits behind the point does not fit %s, which would round it; round it by setScale(..)"
                    .formatted(plain.scale(), this);
        }
        int needed = plain.precision() - plain.scale();
        return needed <= before || plain.signum() == 0
                ? null
                : "a number with %d digits before the point does not fit %s".formatted(needed, this);
    }

    @Override
    public boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    @Override
    public Object keyOf(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    @Override
    protected Object parameters() {
        return Arrays.asList(precision, scale);
    }

    @Override
    public String toString() {
        return precision == null
                ? "NUMERIC"
                : scale == null ? "numeric(" + precision + ")" : "numeric(%d, %d)".formatted(precision, scale);
    }
}
