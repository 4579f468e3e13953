package dev.athanor.types;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that every dialect has, as constants and factories to be imported statically. */
public final class Types {
    /** Whole numbers of 16 bits. */
    public static final SqlType<Short> SMALLINT = new SmallIntegerType();
    /** Whole numbers of 32 bits. */
    public static final SqlType<Integer> INTEGER = new IntegerType();
    /** Whole numbers of 64 bits. */
    public static final SqlType<Long> BIGINT = new BigIntegerType();
    /** Exact decimal numbers of the database's default precision. */
    public static final SqlType<BigDecimal> NUMERIC = new NumericType(null, null);
    /** Floating point numbers of 64 bits, named {@code DOUBLE} in DDL. */
    public static final SqlType<Double> DOUBLE = new DoubleType(true, null);
    /** Floating point numbers of 64 bits, named {@code FLOAT} in DDL. */
    public static final SqlType<Double> FLOAT = new DoubleType(false, null);
    /** Floating point numbers of 32 bits. */
    public static final SqlType<Float> REAL = new RealType();
    /** Strings of any length; some databases demand {@link #varchar} with a length in DDL. */
    public static final StringType VARCHAR = new StringType(StringType.Kind.VARCHAR, null);
    /** Strings of any length in any script: {@link #VARCHAR}, but NVARCHAR on SQL Server, since its VARCHAR knows one code page. */
    public static final StringType UNICODE = new StringType(StringType.Kind.UNICODE, null);
    /** Long texts. */
    public static final StringType TEXT = new StringType(StringType.Kind.TEXT, null);
    /** Long texts in any script: {@link #TEXT}, but for SQL Server, whose TEXT knows one code page. */
    public static final StringType UNICODE_TEXT = new StringType(StringType.Kind.UNICODE_TEXT, null);
    /** Truth values. */
    public static final SqlType<Boolean> BOOLEAN = new BooleanType();
    /** Calendar dates. */
    public static final SqlType<LocalDate> DATE = new DateType();
    /** Times of day. */
    public static final SqlType<LocalTime> TIME = new TimeType();
    /** Times of day with an offset from UTC. */
    public static final SqlType<OffsetTime> TIME_TZ = new ZonedTimeType();
    /** Dates with a time of day, without a zone. */
    public static final SqlType<LocalDateTime> TIMESTAMP = new TimestampType();
    /** Instants. */
    public static final SqlType<Instant> TIMESTAMP_TZ = new ZonedTimestampType();
    /** Spans of time. */
    public static final SqlType<Duration> INTERVAL = new IntervalType(false);
    /** Byte strings. */
    public static final SqlType<byte[]> BINARY = new BinaryType(null);
    /** JSON documents. */
    public static final SqlType<Json> JSON = new JsonType(false);
    /** Universally unique identifiers. */
    public static final SqlType<UUID> UUID = new UuidType();
    /** Universally unique identifiers as 32 hexadecimal digits, on databases that have a type for them too. */
    public static final SqlType<UUID> UUID_TEXT =
            character(32).map(UUID.class, StandardCodecs::hexadecimal, StandardCodecs::parseHexadecimal);
    /** Values of a type that is not known. */
    public static final SqlType<Object> OBJECT = new ObjectType();

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = new HashMap<>();

    static {
        for (SqlType<?> type : new SqlType<?>[] {
            SMALLINT,
            INTEGER,
            BIGINT,
            NUMERIC,
            DOUBLE,
            VARCHAR,
            BOOLEAN,
            DATE,
            TIME,
            TIMESTAMP,
            TIMESTAMP_TZ,
            INTERVAL,
            BINARY,
            JSON,
            UUID
        }) {
            BY_CLASS.put(type.javaType(), type);
        }
    }

    private Types() {}

    /**
     * Strings of varying length.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static StringType varchar(int length) {
        return new StringType(StringType.Kind.VARCHAR, length);
    }

    /**
     * Strings of varying length in any script. On SQL Server this is NVARCHAR, since its VARCHAR knows one code page; elsewhere it is
     * {@link #varchar}.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static StringType unicode(int length) {
        return new StringType(StringType.Kind.UNICODE, length);
    }

    /**
     * Strings of a fixed length.
     *
     * @param length the length, in characters
     * @return the type
     */
    public static StringType character(int length) {
        return new StringType(StringType.Kind.CHAR, length);
    }

    /**
     * Long texts, bounded where the database bounds them.
     *
     * @param length the longest; MySQL and MariaDB choose a type that holds it
     * @return the type
     */
    public static StringType text(int length) {
        return new StringType(StringType.Kind.TEXT, length);
    }

    /**
     * Floating point numbers with so many digits at least.
     *
     * @param precision how many binary digits; the databases that keep this many in 32 bits round others' digits away
     * @return the type
     */
    public static SqlType<Double> floating(int precision) {
        return new DoubleType(false, precision);
    }

    /**
     * Whole numbers of many digits.
     *
     * @param precision how many digits
     * @return the type
     */
    public static SqlType<BigDecimal> numeric(int precision) {
        return new NumericType(precision, null);
    }

    /**
     * Exact decimal numbers.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the type
     */
    public static SqlType<BigDecimal> numeric(int precision, int scale) {
        return new NumericType(precision, scale);
    }

    /**
     * Byte strings of bounded length.
     *
     * @param length the longest, in bytes
     * @return the type
     */
    public static SqlType<byte[]> binary(int length) {
        return new BinaryType(length);
    }

    /**
     * Lists of values of one type, for the databases that have such columns.
     *
     * @param <T> the Java class of the elements
     * @param element the type of the elements
     * @return the type
     */
    public static <T> SqlType<List<T>> array(SqlType<T> element) {
        return new ArrayType<>(element);
    }

    /**
     * A Java enum, stored by the names of its constants.
     *
     * @param <E> the enum
     * @param type the enum's class
     * @return the type
     */
    public static <E extends Enum<E>> EnumType<E> enumOf(Class<E> type) {
        return enumOf(type, EnumType.defaultName(type), Enum::name);
    }

    /**
     * A Java enum, stored by labels.
     *
     * @param <E> the enum
     * @param type the enum's class
     * @param name the name of the type where the database makes one of it
     * @param label gives the label of a constant
     * @return the type
     */
    public static <E extends Enum<E>> EnumType<E> enumOf(
            Class<E> type, String name, Function<? super E, String> label) {
        return EnumType.of(type, Arrays.asList(type.getEnumConstants()), name, label);
    }

    /**
     * One of a few strings.
     *
     * @param name the name of the type where the database makes one of it
     * @param labels the strings
     * @return the type
     */
    public static EnumType<String> enumOf(String name, String... labels) {
        return EnumType.of(String.class, Arrays.asList(labels), name, label -> label);
    }

    /**
     * Large byte strings as streams. A stream that is read from a row is read before the next row is asked for; one that is written is
     * read once, so a statement that is tried again needs another.
     *
     * @param stored the type of the byte strings, such as {@code binary(100_000_000)}
     * @return the type
     */
    public static SqlType<InputStream> stream(SqlType<byte[]> stored) {
        return StreamType.ofBytes(stored);
    }

    /**
     * Long texts as readers, of which is true what is true of {@link #stream}.
     *
     * @param stored the type of the texts, such as {@link #TEXT}
     * @return the type
     */
    public static SqlType<Reader> reader(SqlType<String> stored) {
        return StreamType.ofText(stored);
    }

    /**
     * Values of a class, such as a record, that are JSON documents in the database. {@link JsonValues} makes such types of other types
     * of documents.
     *
     * @param <T> the class
     * @param javaType the class, which a {@link JsonMapper} reads and writes
     * @return the type
     */
    public static <T> SqlType<T> json(Class<T> javaType) {
        return JsonValues.in(JSON).of(javaType);
    }

    /**
     * Lists that are JSON documents in the database.
     *
     * @param <E> the class of the elements
     * @param element the class of the elements
     * @return the type
     */
    public static <E> SqlType<List<E>> jsonList(Class<E> element) {
        return JsonValues.in(JSON).listOf(element);
    }

    /**
     * Maps that are JSON documents in the database.
     *
     * @param <V> the class of the values
     * @param value the class of the values
     * @return the type
     */
    public static <V> SqlType<Map<String, V>> jsonMap(Class<V> value) {
        return JsonValues.in(JSON).mapOf(value);
    }

    /**
     * The type that a value of some class is bound as when nothing else says its type.
     *
     * @param javaType the class of a value
     * @return the type, or null when there is no obvious one
     */
    public static @Nullable SqlType<?> typeOf(Class<?> javaType) {
        return BY_CLASS.get(javaType);
    }
}
