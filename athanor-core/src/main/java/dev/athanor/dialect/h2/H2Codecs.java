package dev.athanor.dialect.h2;

import dev.athanor.types.ArrayCodec;
import dev.athanor.types.ArrayType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.Codecs;
import dev.athanor.types.DoubleType;
import dev.athanor.types.Json;
import dev.athanor.types.JsonPathType;
import dev.athanor.types.JsonType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently; its driver takes and gives every class of java.time as it is. */
final class H2Codecs {
    private static final Codec<UUID> UUID_CODEC =
            StandardCodecs.objects(Types.OTHER, UUID.class, value -> "UUID '" + value + "'");

    static final CodecTable TABLE = CodecTable.builder()
            .on(DoubleType.class, type -> new DoubleCodec())
            .on(UuidType.class, type -> UUID_CODEC)
            .on(ZonedTimeType.class, type -> StandardCodecs.OFFSET_TIME)
            .on(JsonType.class, type -> new JsonCodec())
            .on(JsonPathType.class, type -> H2Json.WAYS)
            .onArrays(H2Codecs::array)
            .build();

    private H2Codecs() {}

    private static <T> Codec<List<T>> array(ArrayType<T> type, Codecs codecs) {
        return new ArrayCodec<>(type, codecs.codec(type.element()), "NULL"); // the driver looks at the elements only
    }

    /** Bytes are the text of a document, a string would be a document that is a string. */
    private static final class JsonCodec extends Codec<Json> {
        JsonCodec() {
            super(Types.OTHER);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Json value) throws SQLException {
            statement.setBytes(index, value.text().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public @Nullable Json read(ResultSet row, int index) throws SQLException {
            String text = row.getString(index);
            return text == null ? null : Json.of(text);
        }

        @Override
        public String literal(Json value) {
            return "JSON " + StandardCodecs.quote(value.text());
        }
    }

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
