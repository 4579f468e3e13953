package dev.athanor.dialect.h2;

import dev.athanor.types.ArrayCodec;
import dev.athanor.types.ArrayType;
import dev.athanor.types.Codec;
import dev.athanor.types.CodecTable;
import dev.athanor.types.Codecs;
import dev.athanor.types.DoubleType;
import dev.athanor.types.ElementForm;
import dev.athanor.types.ForwardingCodec;
import dev.athanor.types.IsoText;
import dev.athanor.types.Json;
import dev.athanor.types.JsonPathType;
import dev.athanor.types.JsonType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.TimeType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently; its driver takes and gives every class of java.time as it is. */
final class H2Codecs {
    private static final Codec<UUID> UUID_CODEC =
            StandardCodecs.objects(Types.OTHER, UUID.class, value -> "UUID '" + value + "'");

    private static final Codec<Double> DOUBLE = StandardCodecs.DOUBLE.withLiteral(
            value -> "CAST('" + value + "' AS DOUBLE PRECISION)"); // digits alone are a decimal

    static final CodecTable TABLE = CodecTable.builder()
            .on(DoubleType.class, type -> DOUBLE)
            .on(TimeType.class, type -> new TimeCodec())
            .on(UuidType.class, type -> UUID_CODEC)
            .on(ZonedTimeType.class, type -> StandardCodecs.OFFSET_TIME)
            .on(JsonType.class, type -> new JsonCodec())
            .on(JsonPathType.class, type -> H2Json.WAYS)
            .<ArrayType<?>>onEvery(ArrayType.class, H2Codecs::array)
            .build();

    private H2Codecs() {}

    /** The driver looks at the elements only. */
    private static <T> Codec<List<T>> array(ArrayType<T> type, Codecs codecs) {
        return ArrayCodec.of(type, codecs, "NULL");
    }

    /** Times within arrays go as texts: of an array of times the database forgets the fractions of seconds. */
    private static final class TimeCodec extends ForwardingCodec<LocalTime> {
        TimeCodec() {
            super(StandardCodecs.TIME);
        }

        @Override
        public ElementForm<LocalTime, ?> elementForm() {
            return new ElementForm<>(String.class, IsoText::time, IsoText::parseTime);
        }
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
}
