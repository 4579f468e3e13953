package dev.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** The driver's connection with what lives as long as it does. */
final class DriverConnection {
    private final Connection jdbc;
    private final PreparedStatements statements;
    private final boolean autoCommitWasOn;

    DriverConnection(Connection jdbc, boolean autoCommitWasOn) {
        this.jdbc = jdbc;
        this.statements = new PreparedStatements(jdbc);
        this.autoCommitWasOn = autoCommitWasOn;
    }

    Connection jdbc() {
        return jdbc;
    }

    PreparedStatements statements() {
        return statements;
    }

    /** Makes the connection what it was when it was opened, for a data source that hands it out again. */
    void restoreAutoCommit() throws SQLException {
        if (autoCommitWasOn) {
            jdbc.setAutoCommit(true);
        }
    }

    /** Closes the connection and, as JDBC has it, all its statements. */
    void close() throws SQLException {
        jdbc.close();
    }
}
