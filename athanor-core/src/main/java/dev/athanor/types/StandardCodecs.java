package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs of JDBC as its specification has them; dialects replace those which their driver carries differently. */
public final class StandardCodecs {
    /** 16-bit integers. */
    public static final Codec<Short> SHORT = new Direct<>(java.sql.Types.SMALLINT, Short.class) {
        @Override
        public void bind(PreparedStatement statement, int index, Short value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public @Nullable Short read(ResultSet row, int index) throws SQLException {
            short value = row.getShort(index);
            return value == 0 && row.wasNull() ? null : (Short) value;
        }

        @Override
        public String literal(Short value) {
            return value.toString();
        }
    };

    /** 32-bit integers. */
    public static final Codec<Integer> INTEGER = new Direct<>(java.sql.Types.INTEGER, Integer.class) {
        @Override
        public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
            statement.setInt(index, value);
        }

        @Override
        public @Nullable Integer read(ResultSet row, int index) throws SQLException {
            int value = row.getInt(index);
            return value == 0 && row.wasNull() ? null : (Integer) value;
        }

        @Override
        public String literal(Integer value) {
            return value.toString();
        }
    };

    /** 64-bit integers. */
    public static final Codec<Long> LONG = new Direct<>(java.sql.Types.BIGINT, Long.class) {
        @Override
        public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
            statement.setLong(index, value);
        }

        @Override
        public @Nullable Long read(ResultSet row, int index) throws SQLException {
            long value = row.getLong(index);
            return value == 0 && row.wasNull() ? null : (Long) value;
        }

        @Override
        public String literal(Long value) {
            return value.toString();
        }
    };

    /** 64-bit floating point numbers. */
    public static final Codec<Double> DOUBLE = new Direct<>(java.sql.Types.DOUBLE, Double.class) {
        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Double read(ResultSet row, int index) throws SQLException {
            double value = row.getDouble(index);
            return value == 0 && row.wasNull() ? null : (Double) value;
        }

        @Override
        public String literal(Double value) {
            if (value.isNaN() || value.isInfinite()) {
                throw new dev.athanor.error.CompileException(value + " has no literal form; bind it as a parameter");
            }
            return value.toString();
        }
    };

    /** Exact decimals. */
    public static final Codec<BigDecimal> DECIMAL = new Direct<>(java.sql.Types.NUMERIC, BigDecimal.class) {
        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
            return row.getBigDecimal(index);
        }

        @Override
        public String literal(BigDecimal value) {
            return value.toPlainString();
        }
    };

    /** Truth values. */
    public static final Codec<Boolean> BOOLEAN = new Direct<>(java.sql.Types.BOOLEAN, Boolean.class) {
        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }

        @Override
        public @Nullable Boolean read(ResultSet row, int index) throws SQLException {
            boolean value = row.getBoolean(index);
            return !value && row.wasNull() ? null : (Boolean) value;
        }

        @Override
        public String literal(Boolean value) {
            return value ? "true" : "false";
        }
    };

    /** Truth values as the numbers 1 and 0, for databases that have no type for them. */
    public static final Codec<Boolean> BOOLEAN_NUMBER = new Codec<>(java.sql.Types.INTEGER) {
        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setInt(index, value ? 1 : 0);
        }

        @Override
        public @Nullable Boolean read(ResultSet row, int index) throws SQLException {
            int value = row.getInt(index);
            return value == 0 && row.wasNull() ? null : (Boolean) (value != 0);
        }

        @Override
        public String literal(Boolean value) {
            return value ? "1" : "0";
        }
    };

    /** Character strings. */
    public static final Codec<String> STRING = new Direct<>(java.sql.Types.VARCHAR, String.class) {
        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }

        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public String literal(String value) {
            return quote(value);
        }
    };

    /**
     * Character strings for databases that keep them in UTF-8 and know no NUL character: a string that would not come back as it
     * went is refused, where drivers would put question marks into it.
     */
    public static final Codec<String> UNICODE = new Direct<>(java.sql.Types.VARCHAR, String.class) {
        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            checkUnicode(value);
            statement.setString(index, value);
        }

        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public String literal(String value) {
            String fault = fault(value);
            if (fault != null) {
                throw new dev.athanor.error.CompileException(fault);
            }
            return quote(value);
        }
    };

    /** Byte strings. */
    public static final Codec<byte[]> BYTES = new Direct<>(java.sql.Types.VARBINARY, byte[].class) {
        @Override
        public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }

        @Override
        public byte @Nullable [] read(ResultSet row, int index) throws SQLException {
            return row.getBytes(index);
        }

        @Override
        public String literal(byte[] value) {
            return "X'" + HexFormat.of().withUpperCase().formatHex(value) + "'";
        }
    };

    /** Dates. */
    public static final Codec<LocalDate> DATE =
            objects(java.sql.Types.DATE, LocalDate.class, value -> "DATE " + quote(text(value)));

    /** Times of day; what is finer than microseconds is cut, since drivers round it each in their own way. */
    public static final Codec<LocalTime> TIME = objects(
                    java.sql.Types.TIME, LocalTime.class, (LocalTime value) -> "TIME " + quote(IsoText.time(value)))
            .map(value -> value.truncatedTo(ChronoUnit.MICROS), value -> value);

    /** Times of day with an offset from UTC; what is finer than microseconds is cut. */
    public static final Codec<OffsetTime> OFFSET_TIME = objects(
                    java.sql.Types.TIME_WITH_TIMEZONE,
                    OffsetTime.class,
                    (OffsetTime value) -> "TIME WITH TIME ZONE "
                            + quote(IsoText.time(value.toLocalTime())
                                    + value.getOffset().getId().replace("Z", "+00:00")))
            .map(value -> value.truncatedTo(ChronoUnit.MICROS), value -> value);

    /** Timestamps without a zone; what is finer than microseconds is cut, since drivers round it each in their own way. */
    public static final Codec<LocalDateTime> TIMESTAMP = objects(
                    java.sql.Types.TIMESTAMP,
                    LocalDateTime.class,
                    (LocalDateTime value) -> "TIMESTAMP " + quote(text(value)))
            .map(value -> value.truncatedTo(ChronoUnit.MICROS), value -> value);

    /** Instants, passed as timestamps with an offset of zero. */
    public static final Codec<Instant> INSTANT = StandardCodecs.<OffsetDateTime>objects(
                    java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
                    OffsetDateTime.class,
                    value -> "TIMESTAMP WITH TIME ZONE " + quote(text(value.toLocalDateTime()) + "+00:00"))
            .map(value -> utc(value).atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);

    /** Universally unique identifiers, for databases that have them. */
    public static final Codec<UUID> UUID = objects(java.sql.Types.OTHER, UUID.class, value -> quote(value.toString()));

    /** Universally unique identifiers as 32 hexadecimal digits, for databases that have no type for them. */
    public static final Codec<UUID> UUID_TEXT =
            STRING.map(StandardCodecs::hexadecimal, StandardCodecs::parseHexadecimal);

    private StandardCodecs() {}

    /** Values of a class that drivers have as it is, within arrays too. */
    private abstract static class Direct<T> extends Codec<T> {
        private final ElementForm<T, T> form;

        Direct(int jdbcType, Class<T> javaType) {
            super(jdbcType);
            this.form = ElementForm.of(javaType);
        }

        @Override
        public ElementForm<T, ?> elementForm() {
            return form;
        }
    }

    /**
     * A codec for a class that the driver takes and gives as it is.
     *
     * @param <T> the class
     * @param jdbcType the constant of {@link java.sql.Types} under which nulls are bound
     * @param javaType the class
     * @param literal writes a value as an SQL literal
     * @return the codec
     */
    public static <T> Codec<T> objects(
            int jdbcType, Class<T> javaType, java.util.function.Function<T, String> literal) {
        return new Direct<>(jdbcType, javaType) {
            @Override
            public void bind(PreparedStatement statement, int index, T value) throws SQLException {
                statement.setObject(index, value);
            }

            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                return row.getObject(index, javaType);
            }

            @Override
            public String literal(T value) {
                return literal.apply(value);
            }
        };
    }

    /** Years that have not four digits included, but without the plus sign that no database wants. */
    private static String text(LocalDate value) {
        return value.getYear() > 9999 ? value.toString().substring(1) : value.toString();
    }

    private static String text(LocalDateTime value) {
        return text(value.toLocalDate()) + " " + IsoText.time(value.toLocalTime());
    }

    /**
     * An instant as date and time in UTC, cut to microseconds.
     *
     * @param value the instant
     * @return its date and time
     * @throws ArgumentException when it is too far for any calendar
     */
    public static LocalDateTime utc(Instant value) {
        try {
            return LocalDateTime.ofInstant(value.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new ArgumentException("The instant %s is too far for a timestamp".formatted(value), e);
        }
    }

    static String hexadecimal(UUID value) {
        return value.toString().replace("-", "");
    }

    static UUID parseHexadecimal(String text) {
        if (text.length() != 32) {
            throw new ResultException("'%s' is no UUID of 32 hexadecimal digits".formatted(text));
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    /**
     * Refuses a string that a database would not keep as it is.
     *
     * @param text the string
     * @throws RefusedValueException when it holds a NUL character or half of a surrogate pair
     */
    public static void checkUnicode(String text) throws RefusedValueException {
        String fault = fault(text);
        if (fault != null) {
            throw new RefusedValueException(fault, text);
        }
    }

    private static @Nullable String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "The string holds a NUL character at index %d, which this database can't keep".formatted(i);
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return "The string holds half of a surrogate pair at index %d, which is no character".formatted(i);
                }
                i++;
            }
        }
        return null;
    }

    /**
     * A string as an SQL literal, its quotes doubled.
     *
     * @param text any text
     * @return the literal
     */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
