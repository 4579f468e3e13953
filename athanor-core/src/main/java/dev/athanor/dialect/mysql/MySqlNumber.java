package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of numbers of MySQL's and MariaDB's own; made by {@link MySqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class MySqlNumber<T> extends NamedSqlType<T> {
    private final boolean unsigned;

    private MySqlNumber(SqlType<T> values, String name, List<?> arguments, boolean unsigned, boolean zerofill) {
        super(values, name, arguments, (unsigned ? " UNSIGNED" : "") + (zerofill ? " ZEROFILL" : ""));
        this.unsigned = unsigned;
    }

    static <T> MySqlNumber<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MySqlNumber<>(values, name, List.of(arguments), false, false);
    }

    static <T> MySqlNumber<T> unsigned(SqlType<T> values, String name, Object... arguments) {
        return new MySqlNumber<>(values, name, List.of(arguments), true, false);
    }

    /**
     * The type with a width of its own, to which some programs pad what they show.
     *
     * @param digits the width
     * @return the type
     */
    public MySqlNumber<T> width(int digits) {
        return new MySqlNumber<>(base(), name(), List.of(digits), unsigned, isZerofill());
    }

    /**
     * The type whose values the server pads with zeros when it makes texts of them; it is one without negative numbers, too.
     *
     * @return the type
     */
    public MySqlNumber<T> zerofill() {
        return new MySqlNumber<>(base(), name(), arguments(), unsigned, true);
    }

    /**
     * Whether there are no negative numbers, said in DDL.
     *
     * @return true when {@code UNSIGNED} stands there
     */
    public boolean isUnsigned() {
        return unsigned;
    }

    /** Whether it is one of the types of whole numbers, those of 64 bits without a sign included, which Java has no class for. */
    boolean isWhole() {
        return name().endsWith("INT") || name().equals("INTEGER");
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        Codec<T> codec = super.columnCodec(codecs);
        return codec.checked(isWhole() ? this::wholeRefusal : this::signRefusal);
    }

    private @Nullable String wholeRefusal(T value) {
        BigInteger number = value instanceof BigInteger big ? big : BigInteger.valueOf(((Number) value).longValue());
        // Of a negative number without its sign bit, as of one with a sign.
        boolean fits = isSigned() ? number.bitLength() < bits() : number.signum() >= 0 && number.bitLength() <= bits();
        return fits ? null : "the number does not fit " + this;
    }

    private @Nullable String signRefusal(T value) {
        return isSigned() || value.toString().charAt(0) != '-' ? null : "a negative number does not fit " + this;
    }

    private boolean isSigned() {
        return !unsigned && !isZerofill();
    }

    private int bits() {
        return switch (name()) {
            case "TINYINT" -> 8;
            case "SMALLINT" -> 16;
            case "MEDIUMINT" -> 24;
            case "BIGINT" -> 64;
            default -> 32;
        };
    }

    private boolean isZerofill() {
        return sql().endsWith(" ZEROFILL");
    }
}
