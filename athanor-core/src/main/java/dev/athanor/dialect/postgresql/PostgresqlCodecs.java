package dev.athanor.dialect.postgresql;

import dev.athanor.types.BinaryType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DateType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How values pass through pgjdbc, and how PostgreSQL reads literals whatever {@code standard_conforming_strings} is. */
final class PostgresqlCodecs {
    static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> new Wrapped<>(StandardCodecs.UNICODE, PostgresqlCodecs::quote, "varchar"))
            .on(BinaryType.class, type -> new Wrapped<>(StandardCodecs.BYTES, PostgresqlCodecs::hex, "bytea"))
            .on(DoubleType.class, type -> new Wrapped<>(StandardCodecs.DOUBLE, PostgresqlCodecs::number, "float8"))
            .on(DateType.class, type -> new Wrapped<>(StandardCodecs.DATE, StandardCodecs.DATE::literal, "date"))
            .on(TimeType.class, type -> new Wrapped<>(StandardCodecs.TIME, StandardCodecs.TIME::literal, "time"))
            .on(
                    TimestampType.class,
                    type -> new Wrapped<>(StandardCodecs.TIMESTAMP, StandardCodecs.TIMESTAMP::literal, "timestamp"))
            .on(UuidType.class, type -> new Wrapped<>(StandardCodecs.UUID, value -> "'" + value + "'::uuid", "uuid"))
            .build();

    private PostgresqlCodecs() {}

    private static String quote(String text) {
        String literal = StandardCodecs.UNICODE.literal(text);
        // Only in an E string is a backslash the same thing on every server.
        return text.indexOf('\\') < 0 ? literal : "E" + literal.replace("\\", "\\\\");
    }

    private static String hex(byte[] bytes) {
        return "E'\\\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }

    private static String number(Double value) {
        // Digits alone are a NUMERIC, which knows neither of these.
        return value.isNaN() || value.isInfinite() || value.equals(-0.0) ? "'" + value + "'::float8" : value.toString();
    }

    /**
     * A codec with PostgreSQL's literals, and with nulls that carry the type's name: the driver would send those of some JDBC
     * types untyped, and PostgreSQL takes what nothing tells the type of for text.
     */
    private static final class Wrapped<T> extends Codec<T> {
        private final Codec<T> values;
        private final java.util.function.Function<T, String> literal;
        private final String typeName;

        Wrapped(Codec<T> values, java.util.function.Function<T, String> literal, String typeName) {
            super(values.jdbcType());
            this.values = values;
            this.literal = literal;
            this.typeName = typeName;
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            values.bind(statement, index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            statement.setNull(index, Types.OTHER, typeName);
        }

        @Override
        public @Nullable T read(ResultSet row, int index) throws SQLException {
            return values.read(row, index);
        }

        @Override
        public String literal(T value) {
            return literal.apply(value);
        }
    }
}
