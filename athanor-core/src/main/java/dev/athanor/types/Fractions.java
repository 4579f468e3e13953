package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** Fractions of a second, of which some types keep fewer digits than a value has. */
public final class Fractions {
    private static final int NANOS = 9;
    private static final int KEPT = 6; // what is finer is cut everywhere

    private Fractions() {}

    /**
     * A codec that refuses values with more digits than the database keeps, which would round them without a word.
     *
     * @param <T> the class of the values
     * @param codec the codec
     * @param digits how many digits are kept behind the second's point, 0 to 6
     * @return the codec
     */
    public static <T extends Temporal> Codec<T> limited(Codec<T> codec, int digits) {
        return codec.map(value -> check(value, digits), value -> value);
    }

    private static <T extends Temporal> T check(T value, int digits) {
        int kept = value.get(ChronoField.NANO_OF_SECOND) / power(NANOS - KEPT);
        if (kept % power(KEPT - digits) != 0) {
            throw new ArgumentException(
                    "%s has more than %d digits behind the second's point; cut it, or declare the column with more"
                            .formatted(value, digits));
        }
        return value;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
