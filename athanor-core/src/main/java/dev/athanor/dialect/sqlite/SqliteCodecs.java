package dev.athanor.dialect.sqlite;

import dev.athanor.error.CompileException;
import dev.athanor.error.ResultException;
import dev.athanor.types.BooleanType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.IntegerType;
import dev.athanor.types.IsoText;
import dev.athanor.types.NumericType;
import dev.athanor.types.RefusedValueException;
import dev.athanor.types.SmallIntegerType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite, which has numbers, texts and blobs only, carries the other types. The forms are SQLAlchemy's, since what is
 * stored stays: dates and times as ISO texts, booleans as 0 and 1, decimals as numbers.
 */
final class SqliteCodecs {
    private static final Codec<LocalDate> DATE = StandardCodecs.STRING.map(IsoText::date, IsoText::parseDate);
    private static final Codec<LocalTime> TIME = StandardCodecs.STRING.map(IsoText::time, IsoText::parseTime);
    private static final Codec<LocalDateTime> TIMESTAMP =
            StandardCodecs.STRING.map(IsoText::timestamp, IsoText::parseTimestamp);
    private static final Codec<Instant> INSTANT =
            TIMESTAMP.map(StandardCodecs::utc, value -> value.toInstant(ZoneOffset.UTC));

    // The driver's getInt cuts what does not fit; a 64-bit read finds it.
    private static final Codec<Integer> INTEGER = StandardCodecs.LONG.map(Integer::longValue, SqliteCodecs::toInt);
    private static final Codec<Short> SHORT = StandardCodecs.LONG.map(Short::longValue, value -> {
        if (value != (short) (long) value) {
            throw outOfRange(value, "SMALLINT");
        }
        return (short) (long) value;
    });

    static final CodecTable TABLE = CodecTable.builder()
            .on(DateType.class, type -> DATE)
            .on(TimeType.class, type -> TIME)
            .on(TimestampType.class, type -> TIMESTAMP)
            .on(ZonedTimestampType.class, type -> INSTANT)
            .on(StringType.class, type -> StandardCodecs.UNICODE)
            .on(DoubleType.class, type -> new DoubleCodec())
            .on(UuidType.class, type -> StandardCodecs.UUID_TEXT)
            .on(IntegerType.class, type -> INTEGER)
            .on(SmallIntegerType.class, type -> SHORT)
            .on(BooleanType.class, type -> StandardCodecs.BOOLEAN_NUMBER)
            .on(NumericType.class, type -> new DecimalCodec(type.scale()))
            .build();

    private SqliteCodecs() {}

    private static Integer toInt(Long value) {
        if (value != (int) (long) value) {
            throw outOfRange(value, "INTEGER");
        }
        return (int) (long) value;
    }

    private static ResultException outOfRange(Long value, String type) {
        return new ResultException(
                "The value %d does not fit type %s; read it as BIGINT, such as by cast(BIGINT)".formatted(value, type));
    }

    /** SQLite makes a null of what is no number. */
    private static final class DoubleCodec extends Codec<Double> {
        DoubleCodec() {
            super(Types.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            if (value.isNaN()) {
                throw new RefusedValueException("SQLite can't keep it; store null instead", value);
            }
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Double read(ResultSet row, int index) throws SQLException {
            return StandardCodecs.DOUBLE.read(row, index);
        }

        @Override
        public String literal(Double value) {
            return value.isInfinite() ? (value > 0 ? "9e999" : "-9e999") : StandardCodecs.DOUBLE.literal(value);
        }
    }

    /** Decimals go as text that SQLite's affinity turns into a number, and come back through the number's shortest text. */
    private static final class DecimalCodec extends Codec<BigDecimal> {
        private static final String ROUNDED =
                "SQLite keeps decimals as floating point numbers of 15 digits, so it would be rounded; store it as a string";

        private final @Nullable Integer scale;

        DecimalCodec(@Nullable Integer scale) {
            super(Types.NUMERIC);
            this.scale = scale;
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            BigDecimal plain = value.stripTrailingZeros();
            if (plain.precision() <= 15) {
                statement.setDouble(index, value.doubleValue());
            } else if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) {
                statement.setLong(index, plain.longValueExact());
            } else {
                throw new RefusedValueException(ROUNDED, value);
            }
        }

        @Override
        public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
            String text = row.getString(index);
            if (text == null) {
                return null;
            }
            BigDecimal value = new BigDecimal(text);
            return scale == null ? value : value.setScale(scale, RoundingMode.HALF_EVEN);
        }

        @Override
        public String literal(BigDecimal value) {
            BigDecimal plain = value.stripTrailingZeros();
            if (plain.precision() > 15 && (plain.scale() > 0 || plain.precision() - plain.scale() > 18)) {
                throw new CompileException(ROUNDED);
            }
            return value.toPlainString();
        }
    }
}
