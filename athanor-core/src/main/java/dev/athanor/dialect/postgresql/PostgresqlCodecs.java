package dev.athanor.dialect.postgresql;

import dev.athanor.types.ArrayType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.Codecs;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.ElementForm;
import dev.athanor.types.EnumType;
import dev.athanor.types.ForwardingCodec;
import dev.athanor.types.IntervalType;
import dev.athanor.types.IsoText;
import dev.athanor.types.Json;
import dev.athanor.types.JsonPathType;
import dev.athanor.types.JsonType;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.RangeType;
import dev.athanor.types.RealType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import dev.athanor.types.ZonedTimestampType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values pass through pgjdbc, and how PostgreSQL reads literals whatever {@code standard_conforming_strings} is. */
final class PostgresqlCodecs {
    private static final Codec<LocalDateTime> TIMESTAMP = new TimestampCodec();

    private static final Codec<OffsetTime> OFFSET_TIME = StandardCodecs.OFFSET_TIME;
    private static final Codec<Float> REAL = new RealCodec();

    static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> new Wrapped<>(StandardCodecs.UNICODE, PostgresqlCodecs::quote, "varchar"))
            .on(BinaryType.class, type -> new Wrapped<>(StandardCodecs.BYTES, PostgresqlCodecs::hex, "bytea"))
            .on(DoubleType.class, type -> new Wrapped<>(StandardCodecs.DOUBLE, PostgresqlCodecs::number, "float8"))
            .on(DateType.class, type -> new Wrapped<>(StandardCodecs.DATE, value -> era("DATE ", value, ""), "date"))
            .on(TimeType.class, type -> new Wrapped<>(StandardCodecs.TIME, StandardCodecs.TIME::literal, "time"))
            .on(TimestampType.class, type -> new Wrapped<>(TIMESTAMP, TIMESTAMP::literal, "timestamp"))
            .on(
                    ZonedTimestampType.class,
                    type -> new Wrapped<>(StandardCodecs.INSTANT, PostgresqlCodecs::instant, "timestamptz"))
            .on(ZonedTimeType.class, type -> new Wrapped<>(OFFSET_TIME, OFFSET_TIME::literal, "timetz"))
            .on(RealType.class, type -> new Wrapped<>(REAL, REAL::literal, "float4"))
            .<EnumType<?>>onEvery(EnumType.class, PostgresqlCodecs::labels)
            .<RangeType<?>>onEvery(RangeType.class, RangeText::codec)
            .<MultiRangeType<?>>onEvery(MultiRangeType.class, RangeText::codecOfSeveral)
            .on(IntervalType.class, type -> PostgresqlIntervals.CODEC)
            .on(JsonType.class, type -> new JsonCodec())
            .on(JsonPathType.class, type -> PostgresqlJsonPaths.CODEC)
            .<ArrayType<?>>onEvery(ArrayType.class, PostgresqlArray::of)
            .on(UuidType.class, type -> new Wrapped<>(StandardCodecs.UUID, value -> "'" + value + "'::uuid", "uuid"))
            .build();

    private PostgresqlCodecs() {}

    private static <E> Codec<E> labels(EnumType<E> type, Codecs codecs) {
        return type.isNative()
                ? new TextCodec<>(NamedTypes.nameOf(type), type::labelOf, type::constantOf)
                : type.codec(codecs);
    }

    static String quote(String text) {
        String literal = StandardCodecs.UNICODE.literal(text);
        // Only in an E string is a backslash the same thing on every server.
        return text.indexOf('\\') < 0 ? literal : "E" + literal.replace("\\", "\\\\");
    }

    private static String hex(byte[] bytes) {
        return "E'\\\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }

    private static String instant(Instant instant) {
        LocalDateTime value = StandardCodecs.utc(instant);
        return era("TIMESTAMPTZ ", value.toLocalDate(), " " + IsoText.time(value.toLocalTime()) + "+00");
    }

    private static String era(String keyword, LocalDate date, String rest) {
        return keyword + "'" + ElementTexts.date(date, rest) + "'";
    }

    private static String number(Double value) {
        // Digits alone are a NUMERIC, which knows neither of these.
        return value.isNaN() || value.isInfinite() || value.equals(-0.0) ? "'" + value + "'::float8" : value.toString();
    }

    /** Documents go without a type, so that the server takes them for JSON or JSONB as the place demands. */
    private static final class JsonCodec extends Codec<Json> {
        JsonCodec() {
            super(Types.OTHER);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Json value) throws SQLException {
            statement.setObject(index, value.text(), Types.OTHER);
        }

        @Override
        public @Nullable Json read(ResultSet row, int index) throws SQLException {
            return JsonType.TEXT.read(row, index);
        }

        @Override
        public ElementForm<Json, ?> elementForm() {
            return new ElementForm<>(String.class, Json::text, Json::of);
        }

        @Override
        public String literal(Json value) {
            return quote(value.text());
        }
    }

    /** Reads {@code now()} too, which has a zone: as the time in the session's zone, to which the driver sets the JVM's. */
    private static final class TimestampCodec extends Codec<LocalDateTime> {
        TimestampCodec() {
            super(Types.TIMESTAMP);
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
            StandardCodecs.TIMESTAMP.bind(statement, index, value);
        }

        @Override
        public @Nullable LocalDateTime read(ResultSet row, int index) throws SQLException {
            if (row.getMetaData().getColumnTypeName(index).equals("timestamptz")) {
                OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
                return value == null
                        ? null
                        : value.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
            }
            return row.getObject(index, LocalDateTime.class);
        }

        @Override
        public @Nullable ElementForm<LocalDateTime, ?> elementForm() {
            return StandardCodecs.TIMESTAMP.elementForm();
        }

        @Override
        public String literal(LocalDateTime value) {
            return era("TIMESTAMP ", value.toLocalDate(), " " + IsoText.time(value.toLocalTime()));
        }
    }

    /** The server's texts of 32 bits are shortest ones, which as 64 bits would be other numbers. */
    private static final class RealCodec extends Codec<Float> {
        RealCodec() {
            super(Types.REAL);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Float value) throws SQLException {
            statement.setFloat(index, value);
        }

        @Override
        public @Nullable Float read(ResultSet row, int index) throws SQLException {
            float value = row.getFloat(index);
            return value == 0 && row.wasNull() ? null : (Float) value;
        }

        @Override
        public ElementForm<Float, ?> elementForm() {
            return ElementForm.of(Float.class);
        }

        @Override
        public String literal(Float value) {
            return "'" + value + "'::float4";
        }
    }

    /**
     * A codec with PostgreSQL's literals, and with nulls that carry the type's name: the driver would send those of some JDBC
     * types untyped, and PostgreSQL takes what nothing tells the type of for text.
     */
    private static final class Wrapped<T> extends ForwardingCodec<T> {
        private final Function<T, String> literal;
        private final String typeName;

        Wrapped(Codec<T> values, Function<T, String> literal, String typeName) {
            super(values);
            this.literal = literal;
            this.typeName = typeName;
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.OTHER, typeName);
        }

        @Override
        public String literal(T value) {
            return literal.apply(value);
        }
    }
}
