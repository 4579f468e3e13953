package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.IsoText;
import dev.athanor.types.RefusedValueException;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values pass through the drivers of MySQL and MariaDB: instants as timestamps in UTC, which no driver shifts. */
public final class MySqlCodecs {
    /** Strings, in whose literals backslashes escape. */
    static final Codec<String> STRING = new StringCodec();

    private static final Codec<LocalDate> DATE =
            new TextCodec<>(Types.DATE, LocalDate.class, "DATE", IsoText::date, IsoText::parseDate);
    private static final Codec<LocalTime> TIME =
            new TextCodec<>(Types.TIME, LocalTime.class, "TIME", IsoText::time, IsoText::parseTime);
    private static final Codec<LocalDateTime> TIMESTAMP = new TextCodec<>(
            Types.TIMESTAMP, LocalDateTime.class, "TIMESTAMP", IsoText::timestamp, IsoText::parseTimestamp);
    private static final Codec<Instant> INSTANT =
            TIMESTAMP.map(StandardCodecs::utc, value -> value.toInstant(ZoneOffset.UTC));

    /** The codecs. */
    public static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> STRING)
            .on(DoubleType.class, type -> new FiniteCodec())
            .on(DateType.class, type -> DATE)
            .on(TimeType.class, type -> TIME)
            .on(TimestampType.class, type -> TIMESTAMP)
            .on(ZonedTimestampType.class, type -> INSTANT)
            .on(UuidType.class, type -> StandardCodecs.UUID_TEXT)
            .build();

    private MySqlCodecs() {}

    private static final class StringCodec extends Codec<String> {
        StringCodec() {
            super(Types.VARCHAR);
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            StandardCodecs.UNICODE.bind(statement, index, value);
        }

        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public String literal(String value) {
            return StandardCodecs.UNICODE.literal(value).replace("\\", "\\\\");
        }
    }

    /**
     * Dates and times go as texts and come back from what is a string to the server, such as {@code coalesce(column, ?)}, as
     * texts, since MariaDB's driver writes years before the first as years after it, and shifts a timestamp that it reads from a
     * string by the zone of the JVM.
     */
    private static final class TextCodec<T> extends Codec<T> {
        private final Class<T> javaType;
        private final String keyword;
        private final Function<T, String> write;
        private final Function<String, T> parse;

        TextCodec(
                int jdbcType, Class<T> javaType, String keyword, Function<T, String> write, Function<String, T> parse) {
            super(jdbcType);
            this.javaType = javaType;
            this.keyword = keyword;
            this.write = write;
            this.parse = parse;
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setString(index, write.apply(value));
        }

        @Override
        public @Nullable T read(ResultSet row, int index) throws SQLException {
            // The driver shifts the text of a column of timestamps, but not its object.
            if (jdbcType() == Types.TIMESTAMP && row.getMetaData().getColumnType(index) == Types.TIMESTAMP) {
                return row.getObject(index, javaType);
            }
            String text = row.getString(index);
            return text == null ? null : parse.apply(text);
        }

        @Override
        public String literal(T value) {
            return keyword + " '" + write.apply(value) + "'";
        }
    }

    /** The servers have neither NaN nor infinities. */
    private static final class FiniteCodec extends Codec<Double> {
        FiniteCodec() {
            super(Types.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            if (value.isNaN() || value.isInfinite()) {
                throw new RefusedValueException(
                        "MySQL's DOUBLE has neither NaN nor infinities; store null instead", value);
            }
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Double read(ResultSet row, int index) throws SQLException {
            return StandardCodecs.DOUBLE.read(row, index);
        }

        @Override
        public String literal(Double value) {
            return StandardCodecs.DOUBLE.literal(value);
        }
    }
}
