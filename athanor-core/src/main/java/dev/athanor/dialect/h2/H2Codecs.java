package dev.athanor.dialect.h2;

import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.DoubleType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.UuidType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently; its driver takes and gives every class of java.time as it is. */
final class H2Codecs {
    private static final Codec<UUID> UUID_CODEC =
            StandardCodecs.objects(Types.OTHER, UUID.class, value -> "UUID '" + value + "'");

    static final CodecTable TABLE = CodecTable.builder()
            .on(DoubleType.class, type -> new DoubleCodec())
            .on(UuidType.class, type -> UUID_CODEC)
            .build();

    private H2Codecs() {}

    private static final class DoubleCodec extends Codec<Double> {
        DoubleCodec() {
            super(Types.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            StandardCodecs.DOUBLE.bind(statement, index, value);
        }

        @Override
        public @Nullable Double read(ResultSet row, int index) throws SQLException {
            return StandardCodecs.DOUBLE.read(row, index);
        }

        @Override
        public String literal(Double value) {
            return "CAST('" + value + "' AS DOUBLE PRECISION)"; // digits alone are a decimal
        }
    }
}
