package dev.athanor.dialect.mssql;

import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DateType;
import dev.athanor.types.IsoText;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values pass through mssql-jdbc and look as literals; the server has no literals of dates but strings. */
final class MsSqlCodecs {
    static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> StandardCodecs.STRING.withLiteral(MsSqlCodecs::string))
            .on(BooleanType.class, type -> StandardCodecs.BOOLEAN.withLiteral(value -> value ? "1" : "0"))
            .on(DateType.class, type -> StandardCodecs.DATE.withLiteral(value -> "'" + IsoText.date(value) + "'"))
            .on(TimeType.class, type -> StandardCodecs.TIME.withLiteral(value -> "'" + IsoText.time(value) + "'"))
            .on(
                    TimestampType.class,
                    type -> StandardCodecs.TIMESTAMP.withLiteral(value -> "'" + IsoText.timestamp(value) + "'"))
            .on(
                    ZonedTimestampType.class,
                    type -> StandardCodecs.INSTANT.withLiteral(
                            value -> "'" + IsoText.timestamp(StandardCodecs.utc(value)) + "+00:00'"))
            .on(
                    BinaryType.class,
                    type -> StandardCodecs.BYTES.withLiteral(
                            value -> "0x" + HexFormat.of().withUpperCase().formatHex(value)))
            .on(UuidType.class, type -> new UuidCodec())
            .build();

    private MsSqlCodecs() {}

    /** A string without N is in the code page of the database. */
    private static String string(String value) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(value);
        return (plain ? "" : "N") + StandardCodecs.quote(value);
    }

    /** The driver gives identifiers as strings. */
    private static final class UuidCodec extends Codec<UUID> {
        UuidCodec() {
            super(Types.CHAR);
        }

        @Override
        public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
            statement.setString(index, value.toString());
        }

        @Override
        public @Nullable UUID read(ResultSet row, int index) throws SQLException {
            String text = row.getString(index);
            return text == null ? null : UUID.fromString(text);
        }

        @Override
        public String literal(UUID value) {
            return "'" + value + "'";
        }
    }
}
