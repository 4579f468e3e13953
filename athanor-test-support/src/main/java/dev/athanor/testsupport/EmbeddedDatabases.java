package dev.athanor.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases that live in this process. */
final class EmbeddedDatabases {
    private EmbeddedDatabases() {}

    static Database sqlite(TestDatabase kind) {
        return new Database(kind, "jdbc:sqlite::memory:", "sqlite:///:memory:", "", "", () -> {});
    }

    static Database h2(TestDatabase kind) {
        String name = UniqueNames.next();
        String jdbcUrl = "jdbc:h2:mem:" + name;
        try {
            // H2 forgets a database in memory when its last connection closes: this one keeps it.
            Connection anchor = DriverManager.getConnection(jdbcUrl, "", "");
            return new Database(kind, jdbcUrl, "h2:///mem:" + name, "", "", () -> shutDown(anchor));
        } catch (SQLException e) {
            throw new AssertionError("H2 can't create " + jdbcUrl, e);
        }
    }

    private static void shutDown(Connection anchor) throws SQLException {
        try (anchor) {
            if (!anchor.isClosed()) {
                try (Statement statement = anchor.createStatement()) {
                    statement.execute("SHUTDOWN IMMEDIATELY");
                }
            }
        }
    }
}
