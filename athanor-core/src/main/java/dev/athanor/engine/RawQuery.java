package dev.athanor.engine;

import dev.athanor.event.StatementEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a dialect's own queries, such as those of the catalogue, as text and with the driver's objects. */
final class RawQuery {
    private final Channel channel;

    RawQuery(Channel channel) {
        this.channel = channel;
    }

    List<List<@Nullable Object>> run(String asked, Object... parameters) {
        DriverConnection connection = channel.ready();
        StatementEvent event = channel.news()
                .announce(new StatementEvent(asked, Arrays.asList(parameters), false, () -> "raw sql", Map.of()));
        try (PreparedStatement statement = connection.jdbc().prepareStatement(event.sql())) {
            for (int i = 0; i < event.parameters().size(); i++) {
                statement.setObject(i + 1, event.parameters().get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                channel.worked();
                return read(rows);
            }
        } catch (SQLException e) {
            throw channel.failure(e, event.sql(), event.parameters(), false);
        }
    }

    static List<List<@Nullable Object>> read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns);
            for (int i = 1; i <= columns; i++) {
                row.add(rows.getObject(i));
            }
            all.add(row);
        }
        return all;
    }
}
