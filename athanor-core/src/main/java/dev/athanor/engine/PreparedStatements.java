package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one driver connection, by text and by the generated columns asked for. Bounded: what was used
 * longest ago is closed first. A statement whose result is still being read is never given to a second user.
 */
final class PreparedStatements {
    private static final int LIMIT = 64;

    private final Connection connection;
    private final LinkedHashMap<Object, Prepared> kept = new LinkedHashMap<>(32, 0.75f, true);
    private boolean someMade; // since they were cleared

    PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    private record KeyedText(String sql, List<String> generatedColumns) {}

    /** A prepared statement while it is kept or in use. */
    static final class Prepared {
        private final PreparedStatement statement;
        private final Object key;
        private boolean inUse = true;
        private boolean shared;
        private boolean worked;
        private StatementSettings settings = StatementSettings.NONE;

        private Prepared(PreparedStatement statement, Object key) {
            this.statement = statement;
            this.key = key;
        }

        PreparedStatement statement() {
            return statement;
        }

        /** Whether it was executed before without a failure. */
        boolean hasWorked() {
            return worked;
        }

        void worked() {
            worked = true;
        }

        void configure(StatementSettings wanted, Dialect dialect) throws SQLException {
            if (!wanted.equals(settings)) {
                settings.clearFrom(statement, dialect);
                wanted.applyTo(statement, dialect);
                settings = wanted;
            }
        }
    }

    /** Takes a statement, to be given back by {@link #release} or {@link #discard}. */
    Prepared acquire(String sql, @Nullable List<String> generatedColumns, Dialect dialect) throws SQLException {
        Object key = generatedColumns == null ? sql : new KeyedText(sql, generatedColumns);
        Prepared known = kept.get(key);
        if (known != null && !known.inUse) {
            known.inUse = true;
            return known;
        }
        dialect.checkText(sql);
        PreparedStatement statement = generatedColumns == null
                ? connection.prepareStatement(sql)
                : connection.prepareStatement(sql, generatedColumns.toArray(String[]::new));
        someMade = true;
        Prepared made = new Prepared(DriverFault.given(statement, "prepared statement"), key);
        if (known == null) {
            made.shared = true;
            kept.put(key, made);
        }
        return made;
    }

    void release(Prepared prepared) throws SQLException {
        prepared.inUse = false;
        if (!prepared.shared) {
            prepared.statement.close();
        } else if (kept.size() > LIMIT) {
            closeEldest();
        }
    }

    private void closeEldest() throws SQLException {
        for (Map.Entry<Object, Prepared> entry : kept.entrySet()) {
            if (!entry.getValue().inUse) {
                Prepared eldest = entry.getValue();
                kept.remove(entry.getKey());
                eldest.statement.close();
                return;
            }
        }
    }

    /** Gives back a statement that failed and is not to be used again. */
    void discard(Prepared prepared) throws SQLException {
        kept.remove(prepared.key, prepared);
        prepared.statement.close();
    }

    /**
     * Closes all statements that are not in use; after DDL, what they were prepared for may be gone. Those that were closed
     * before may be kept by the driver still, so it is to forget their plans too.
     */
    void clear(Dialect dialect) throws SQLException {
        List<Prepared> idle =
                kept.values().stream().filter(prepared -> !prepared.inUse).toList();
        for (Prepared prepared : new ArrayList<>(idle)) {
            discard(prepared);
        }
        if (someMade) {
            dialect.forgetPlans(connection);
            someMade = false;
        }
    }
}
