package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;

import dev.athanor.engine.Connection;
import dev.athanor.testsupport.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What serves a connection in the database: seen, and ended, from another connection. */
final class Backend {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final long number;

    private Backend(Database database, long number) {
        this.database = database;
        this.number = number;
    }

    static Backend of(Connection connection, Database database) {
        String query = switch (database.kind()) {
            case POSTGRESQL -> "SELECT pg_backend_pid()";
            case MARIADB -> "SELECT connection_id()";
            default -> "SELECT session_id()";
        };
        Number number = (Number) connection.execute(text(query)).one().get(0);
        return new Backend(database, number.longValue());
    }

    /** Ends it, and waits until it is gone. */
    void kill() throws SQLException {
        try (java.sql.Connection admin = database.connect();
                Statement statement = admin.createStatement()) {
            statement.execute(
                    switch (database.kind()) {
                        case POSTGRESQL -> "SELECT pg_terminate_backend(" + number + ")";
                        case MARIADB -> "KILL " + number;
                        default -> "CALL ABORT_SESSION(" + number + ")";
                    });
            await(statement, true, all());
        }
    }

    /** Waits until it executes a statement. */
    void awaitBusy() throws SQLException {
        try (java.sql.Connection admin = database.connect();
                Statement statement = admin.createStatement()) {
            await(
                    statement,
                    false,
                    all()
                            + switch (database.kind()) {
                                case POSTGRESQL -> " AND state = 'active'";
                                case MARIADB -> " AND info IS NOT NULL";
                                default -> " AND executing_statement IS NOT NULL";
                            });
        }
    }

    private String all() {
        return switch (database.kind()) {
            case POSTGRESQL -> "SELECT 1 FROM pg_stat_activity WHERE pid = " + number;
            case MARIADB -> "SELECT 1 FROM information_schema.processlist WHERE id = " + number;
            default -> "SELECT 1 FROM information_schema.sessions WHERE session_id = " + number;
        };
    }

    private static void await(Statement statement, boolean empty, String query) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (ResultSet rows = statement.executeQuery(query)) {
                if (rows.next() != empty) {
                    return;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + PATIENCE + ": " + query);
            }
            Thread.onSpinWait();
        }
    }
}
