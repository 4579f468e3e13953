package dev.athanor.dialect.oracle;

import dev.athanor.error.CompileException;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.LocalTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How values pass through ojdbc and look as literals. */
final class OracleCodecs {
    static final CodecTable TABLE = CodecTable.builder()
            .on(StringType.class, type -> StandardCodecs.UNICODE)
            .on(
                    DateType.class,
                    type -> StandardCodecs.DATE.withLiteral(
                            value -> "TO_DATE('" + IsoText.date(value) + "', 'YYYY-MM-DD')"))
            .on(
                    TimestampType.class,
                    type -> StandardCodecs.TIMESTAMP.withLiteral(
                            value -> "TO_TIMESTAMP('" + IsoText.timestamp(value) + "', 'YYYY-MM-DD HH24:MI:SS.FF')"))
            .on(
                    BinaryType.class,
                    type -> StandardCodecs.BYTES.withLiteral(value ->
                            "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(value) + "')"))
            .on(UuidType.class, type -> StandardCodecs.UUID_TEXT)
            .on(TimeType.class, type -> new NoTime())
            .on(BooleanType.class, type -> StandardCodecs.BOOLEAN.withLiteral(value -> value ? "1" : "0"))
            .build();

    static final CodecTable WITHOUT_BOOLEANS = TABLE.toBuilder()
            .on(BooleanType.class, type -> StandardCodecs.BOOLEAN_NUMBER)
            .build();

    private OracleCodecs() {}

    /** Oracle has no times of day. */
    private static final class NoTime extends Codec<LocalTime> {
        private static final String MESSAGE =
                "Oracle has no type for times of day; use TIMESTAMP, or keep the time as a number or a string";

        NoTime() {
            super(java.sql.Types.TIME);
        }

        @Override
        public void bind(PreparedStatement statement, int index, LocalTime value) throws SQLException {
            throw new SQLFeatureNotSupportedException(MESSAGE, "0A000");
        }

        @Override
        public @Nullable LocalTime read(ResultSet row, int index) throws SQLException {
            throw new SQLFeatureNotSupportedException(MESSAGE, "0A000");
        }

        @Override
        public String literal(LocalTime value) {
            throw new CompileException(MESSAGE);
        }
    }
}
