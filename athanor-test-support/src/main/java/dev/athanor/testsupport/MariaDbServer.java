package dev.athanor.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real MariaDB that runs, and the databases on it. */
final class MariaDbServer implements OwnServer.Restartable {
    private static final String USER = "root";
    /** The driver insists on TLS unless told not to, and the server runs without. */
    private static final String OPTIONS = "?sslMode=disable";

    private static final int NO_SUCH_THREAD = 1094;

    private final MariaDbProcess process;
    private final int port;
    private Connection admin;

    private MariaDbServer(MariaDbProcess process) throws Exception {
        this.process = process;
        this.port = process.port();
        this.admin = connect(process);
    }

    static MariaDbServer start() throws Exception {
        return new MariaDbServer(MariaDbProcess.start());
    }

    private static Connection connect(MariaDbProcess process) throws Exception {
        return process.awaitConnection(() -> DriverManager.getConnection(url(process.port(), ""), USER, ""));
    }

    @Override
    public void stop() throws Exception {
        process.stop();
    }

    @Override
    public void startAgain() throws Exception {
        process.startAgain();
        admin = connect(process);
    }

    @Override
    public Database createDatabase(TestDatabase kind, String name) throws SQLException {
        synchronized (admin) {
            admin("CREATE DATABASE " + name);
        }
        return new Database(
                kind,
                url(port, name),
                "mariadb://" + USER + "@localhost:" + port + "/" + name + OPTIONS,
                USER,
                "",
                () -> drop(name));
    }

    private static String url(int port, String name) {
        return "jdbc:mariadb://localhost:" + port + "/" + name + OPTIONS;
    }

    /** A DROP waits for every transaction that has touched the database, so those that a test forgot are ended first. */
    private void drop(String name) throws SQLException {
        synchronized (admin) {
            for (long connection : connectionsTo(name)) {
                kill(connection);
            }
            admin("DROP DATABASE IF EXISTS " + name);
        }
    }

    private List<Long> connectionsTo(String name) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE db = '" + name + "'")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private void kill(long connection) throws SQLException {
        try {
            admin("KILL " + connection);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) { // It may have closed by itself meanwhile.
                throw e;
            }
        }
    }

    private void admin(String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
