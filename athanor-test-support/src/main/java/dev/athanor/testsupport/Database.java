package dev.athanor.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh database for one test, empty at first and dropped by {@link #close()}, even while connections to it are still open.
 */
public final class Database implements AutoCloseable {
    private final TestDatabase kind;
    private final String jdbcUrl;
    private final String athanorUrl;
    private final String user;
    private final String password;
    private final Dropping dropping;

    Database(TestDatabase kind, String jdbcUrl, String athanorUrl, String user, String password, Dropping dropping) {
        this.kind = kind;
        this.jdbcUrl = jdbcUrl;
        this.athanorUrl = athanorUrl;
        this.user = user;
        this.password = password;
        this.dropping = dropping;
    }

    /**
     * Tells what kind of database this is.
     *
     * @return the kind
     */
    public TestDatabase kind() {
        return kind;
    }

    /**
     * Names the dialect that speaks to this database.
     *
     * @return SQLAlchemy's name of it, as {@code postgresql}
     */
    public String dialectName() {
        return kind.dialectName();
    }

    /**
     * Gives the URL for JDBC, without user and password.
     *
     * @return the URL, beginning with {@code jdbc:}
     */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /**
     * Gives the URL in SQLAlchemy's form, with the user.
     *
     * @return the URL, as {@code postgresql://postgres@localhost:5432/t1}
     */
    public String athanorUrl() {
        return athanorUrl;
    }

    /**
     * Gives the user who owns the database.
     *
     * @return the name; empty where there are no users
     */
    public String user() {
        return user;
    }

    /**
     * Gives the user's password.
     *
     * @return the password; empty where none is asked for
     */
    public String password() {
        return password;
    }

    /**
     * Opens a plain JDBC connection. Mind that each connection to {@link TestDatabase#SQLITE} has a database of its own.
     *
     * @return the connection, which the caller closes
     * @throws SQLException if the database refuses
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /**
     * Drops the database.
     *
     * @throws SQLException if the server refuses
     */
    @Override
    public void close() throws SQLException {
        dropping.drop();
    }

    @Override
    public String toString() {
        return athanorUrl;
    }

    /** Takes the database away. */
    @FunctionalInterface
    interface Dropping {
        void drop() throws SQLException;
    }
}
