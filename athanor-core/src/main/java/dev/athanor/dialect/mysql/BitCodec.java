package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Bits as a number without a sign on their way in; drivers give them as bytes, the highest first. */
final class BitCodec extends Codec<Long> {
    static final Codec<Long> INSTANCE = new BitCodec();

    private BitCodec() {
        super(Types.NUMERIC);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
        statement.setBigDecimal(index, new BigDecimal(Long.toUnsignedString(value)));
    }

    @Override
    public @Nullable Long read(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value instanceof byte[] bits) {
            return new BigInteger(1, bits).longValue();
        } else if (value instanceof Boolean bit) {
            return bit ? 1L : 0L; // a single bit, to some drivers
        }
        return value == null ? null : (Long) ((Number) value).longValue(); // a parameter is a number to the server
    }

    @Override
    public String literal(Long value) {
        return "b'" + Long.toBinaryString(value) + "'";
    }
}
