package dev.athanor.dialect.postgresql;

import dev.athanor.types.Codec;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of time, which go to PostgreSQL in ISO 8601's form and come back in its own. */
final class PostgresqlIntervals extends Codec<Duration> {
    static final Codec<Duration> CODEC = new PostgresqlIntervals();

    private static final Pattern TEXT =
            Pattern.compile("(?:(-?\\d+) days? ?)?(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private PostgresqlIntervals() {
        super(Types.OTHER);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Duration value) throws SQLException {
        statement.setObject(index, value.toString(), Types.OTHER); // as a string it would be no interval to the server
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.OTHER, "interval");
    }

    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : parse(text);
    }

    @Override
    public String literal(Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds())
                .add(BigDecimal.valueOf(value.getNano(), 9))
                .stripTrailingZeros();
        return "make_interval(secs=>"
                + seconds.setScale(Math.max(1, seconds.scale())).toPlainString() + ")";
    }

    static Duration parse(String text) throws SQLException {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new SQLDataException(
                    "The interval '%s' has months or years, which are not equally long".formatted(text), "22008");
        }
        Duration span = parts.group(1) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(parts.group(1)));
        if (parts.group(3) == null) {
            return span;
        }
        String fraction = parts.group(6) == null ? "" : parts.group(6);
        Duration time = Duration.ofHours(Long.parseLong(parts.group(3)))
                .plusMinutes(Long.parseLong(parts.group(4)))
                .plusSeconds(Long.parseLong(parts.group(5)))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        return parts.group(2).equals("-") ? span.minus(time) : span.plus(time);
    }
}
