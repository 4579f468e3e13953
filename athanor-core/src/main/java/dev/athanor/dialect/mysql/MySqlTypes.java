package dev.athanor.dialect.mysql;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.ExpressionType;
import dev.athanor.sql.Sql;
import dev.athanor.types.EnumType;
import dev.athanor.types.LimitedFractions;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that only MySQL and MariaDB have; to be imported statically. The generic ones are in {@link Types}. */
public final class MySqlTypes {
    private static final SqlType<BigInteger> WHOLE =
            Types.numeric(20, 0).map(BigInteger.class, BigDecimal::new, BigDecimal::toBigIntegerExact);
    /**
     * Widened to the same number, since the shortest text of the greatest one is too great for the server; and read as one of 64 bits,
     * since the server writes six digits of one of 32.
     */
    private static final SqlType<Float> SINGLE = ExpressionType.of(
            Types.DOUBLE.map(Float.class, Float::doubleValue, Double::floatValue),
            parameter -> parameter,
            column -> column.op("+", Types.DOUBLE, Sql.literalColumn("0E0", Types.DOUBLE)));

    private static final SqlType<Year> YEARS = Types.SMALLINT.map(Year.class, MySqlTypes::yearNumber, Year::of);

    /** Whole numbers of 8 bits. */
    public static final MySqlNumber<Short> TINYINT = MySqlNumber.of(Types.SMALLINT, "TINYINT");
    /** Whole numbers of 8 bits without negative ones. */
    public static final MySqlNumber<Short> TINYINT_UNSIGNED = MySqlNumber.unsigned(Types.SMALLINT, "TINYINT");
    /** Whole numbers of 16 bits, to be given a width. */
    public static final MySqlNumber<Short> SMALLINT = MySqlNumber.of(Types.SMALLINT, "SMALLINT");
    /** Whole numbers of 16 bits without negative ones. */
    public static final MySqlNumber<Integer> SMALLINT_UNSIGNED = MySqlNumber.unsigned(Types.INTEGER, "SMALLINT");
    /** Whole numbers of 24 bits. */
    public static final MySqlNumber<Integer> MEDIUMINT = MySqlNumber.of(Types.INTEGER, "MEDIUMINT");
    /** Whole numbers of 24 bits without negative ones. */
    public static final MySqlNumber<Integer> MEDIUMINT_UNSIGNED = MySqlNumber.unsigned(Types.INTEGER, "MEDIUMINT");
    /** Whole numbers of 32 bits, to be given a width. */
    public static final MySqlNumber<Integer> INTEGER = MySqlNumber.of(Types.INTEGER, "INTEGER");
    /** Whole numbers of 32 bits without negative ones. */
    public static final MySqlNumber<Long> INTEGER_UNSIGNED = MySqlNumber.unsigned(Types.BIGINT, "INTEGER");
    /** Whole numbers of 64 bits, to be given a width. */
    public static final MySqlNumber<Long> BIGINT = MySqlNumber.of(Types.BIGINT, "BIGINT");
    /** Whole numbers of 64 bits without negative ones. */
    public static final MySqlNumber<BigInteger> BIGINT_UNSIGNED = MySqlNumber.unsigned(WHOLE, "BIGINT");
    /** Floating point numbers of 32 bits. */
    public static final MySqlNumber<Float> FLOAT = MySqlNumber.of(SINGLE, "FLOAT");
    /** Floating point numbers of 32 bits without negative ones. */
    public static final MySqlNumber<Float> FLOAT_UNSIGNED = MySqlNumber.unsigned(SINGLE, "FLOAT");
    /** Floating point numbers of 64 bits. */
    public static final MySqlNumber<Double> DOUBLE = MySqlNumber.of(Types.DOUBLE, "DOUBLE");
    /** Floating point numbers of 64 bits without negative ones. */
    public static final MySqlNumber<Double> DOUBLE_UNSIGNED = MySqlNumber.unsigned(Types.DOUBLE, "DOUBLE");
    /** Floating point numbers of 64 bits, unless the server is told that they are of 32. */
    public static final MySqlNumber<Double> REAL = MySqlNumber.of(Types.DOUBLE, "REAL");
    /** The years 1901 to 2155, and 0. */
    public static final SqlType<Year> YEAR = MySqlType.of(YEARS, "YEAR");
    /** Strings of up to 255 bytes. */
    public static final MySqlText<String> TINYTEXT = MySqlText.of(Types.TEXT, "TINYTEXT");
    /** Strings of up to 65535 bytes. */
    public static final MySqlText<String> TEXT = MySqlText.of(Types.TEXT, "TEXT");
    /** Strings of up to 16 MiB. */
    public static final MySqlText<String> MEDIUMTEXT = MySqlText.of(Types.TEXT, "MEDIUMTEXT");
    /** Strings of up to 4 GiB. */
    public static final MySqlText<String> LONGTEXT = MySqlText.of(Types.TEXT, "LONGTEXT");
    /** Byte strings of up to 255 bytes. */
    public static final SqlType<byte[]> TINYBLOB = MySqlType.of(Types.BINARY, "TINYBLOB");
    /** Byte strings of up to 65535 bytes. */
    public static final SqlType<byte[]> BLOB = MySqlType.of(Types.BINARY, "BLOB");
    /** Byte strings of up to 16 MiB. */
    public static final SqlType<byte[]> MEDIUMBLOB = MySqlType.of(Types.BINARY, "MEDIUMBLOB");
    /** Byte strings of up to 4 GiB. */
    public static final SqlType<byte[]> LONGBLOB = MySqlType.of(Types.BINARY, "LONGBLOB");
    /** Addresses of IPv4; MariaDB's. */
    public static final SqlType<String> INET4 = MySqlType.of(Types.VARCHAR, "INET4");
    /** Addresses of IPv6, as which those of IPv4 are kept too; MariaDB's. */
    public static final SqlType<String> INET6 = MySqlType.of(Types.VARCHAR, "INET6");

    private MySqlTypes() {}

    private static Short yearNumber(Year year) {
        int number = year.getValue();
        if (number != 0 && (number < 1901 || number > 2155)) {
            throw new ArgumentException(
                    "A YEAR is 0 or one of 1901 to 2155, and the server takes other numbers for these; not " + year);
        }
        return (short) number;
    }

    /**
     * Exact decimal numbers without negative ones.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the type
     */
    public static MySqlNumber<BigDecimal> decimalUnsigned(int precision, int scale) {
        return MySqlNumber.unsigned(Types.numeric(precision, scale), "DECIMAL", precision, scale);
    }

    /**
     * Exact decimal numbers, which can be padded with zeros.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the type
     */
    public static MySqlNumber<BigDecimal> decimal(int precision, int scale) {
        return MySqlNumber.of(Types.numeric(precision, scale), "DECIMAL", precision, scale);
    }

    /**
     * Bits.
     *
     * @param length how many, up to 64
     * @return the type, whose values are the bits of a number
     */
    public static SqlType<Long> bit(int length) {
        return MySqlType.of(new Bits(length), "BIT", length);
    }

    /**
     * Dates with a time of day.
     *
     * @param digits how many digits are behind the second's point, 0 to 6; a value with more is refused
     * @return the type
     */
    public static SqlType<LocalDateTime> datetime(int digits) {
        return MySqlType.of(new LimitedFractions<>(Types.TIMESTAMP, digits), "DATETIME", digits);
    }

    /**
     * Times of day.
     *
     * @param digits how many digits are behind the second's point, 0 to 6; a value with more is refused
     * @return the type
     */
    public static SqlType<LocalTime> time(int digits) {
        return MySqlType.of(new LimitedFractions<>(Types.TIME, digits), "TIME", digits);
    }

    /**
     * Instants of the years 1970 to 2038, or to 2106 on newer servers.
     *
     * @param digits how many digits are behind the second's point, 0 to 6; a value with more is refused
     * @return the type
     */
    public static SqlType<Instant> timestamp(int digits) {
        return MySqlType.of(new LimitedFractions<>(Types.TIMESTAMP_TZ, digits), "TIMESTAMP", digits);
    }

    /**
     * Strings of bounded length, whose character set and collation can be said.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static MySqlText<String> varchar(int length) {
        return MySqlText.of(Types.varchar(length), "VARCHAR", length);
    }

    /**
     * Strings of a fixed length, whose character set and collation can be said.
     *
     * @param length the length, in characters
     * @return the type
     */
    public static MySqlText<String> character(int length) {
        return MySqlText.of(Types.character(length), "CHAR", length);
    }

    /**
     * Sets of strings.
     *
     * @param members the strings that can be in a set, in the order in which it will have them
     * @return the type
     * @throws ArgumentException when a member is empty or holds a comma
     */
    public static MySqlText<Set<String>> set(String... members) {
        return MySqlText.of(new SetType(Arrays.asList(members)), list("SET", Arrays.asList(members)));
    }

    /**
     * An enumeration whose character set and collation can be said.
     *
     * @param <E> the Java class of the values
     * @param type the enumeration
     * @return the type
     */
    public static <E> MySqlText<E> enumOf(EnumType<E> type) {
        return MySqlText.of(type, list("ENUM", type.labels()));
    }

    static String list(String name, List<String> labels) {
        return labels.stream().map(MySqlCodecs.STRING::literal).collect(Collectors.joining(",", name + "(", ")"));
    }
}
