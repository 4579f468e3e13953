package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DoubleType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How values pass through the drivers of MySQL and MariaDB: instants as timestamps in UTC, which no driver shifts. */
public final class MySqlCodecs {
    /** Strings, in whose literals backslashes escape. */
    static final Codec<String> STRING = new StringCodec();

    private static final Codec<Instant> INSTANT = StandardCodecs.TIMESTAMP.map(
            value -> LocalDateTime.ofInstant(value, ZoneOffset.UTC), value -> value.toInstant(ZoneOffset.UTC));

    /** The codecs. */
    public static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> STRING)
            .on(DoubleType.class, type -> new FiniteCodec())
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

    /** The servers have neither NaN nor infinities. */
    private static final class FiniteCodec extends Codec<Double> {
        FiniteCodec() {
            super(Types.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            if (value.isNaN() || value.isInfinite()) {
                throw new SQLDataException(value + " is no value of MySQL's DOUBLE; store null instead", "22003");
            }
            statement.setDouble(index, value);
        }

        @Override
        public @Nullable Double read(ResultSet row, int index) throws SQLException {
            return StandardCodecs.DOUBLE.read(row, index);
        }

        @Override
        public String literal(Double value) {
            String text = StandardCodecs.DOUBLE.literal(value);
            return text.contains("E") ? text : text + "E0"; // without an exponent it is a decimal
        }
    }
}
