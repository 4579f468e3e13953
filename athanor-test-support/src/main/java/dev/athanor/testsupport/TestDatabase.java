package dev.athanor.testsupport;

import org.opentest4j.TestAbortedException;

/** The databases that every test of the matrix runs on. */
public enum TestDatabase {
    /** SQLite in this process: each connection to the same URL has a database of its own. */
    SQLITE("sqlite", EmbeddedDatabases::sqlite),
    /** H2 in this process. */
    H2("h2", EmbeddedDatabases::h2),
    /** A real PostgreSQL server, started by the first test that asks for it. */
    POSTGRESQL("postgresql", new LazyServer("PostgreSQL", PostgresServer::start)::create),
    /** A real MariaDB server, started by the first test that asks for it. */
    MARIADB("mariadb", new LazyServer("MariaDB", MariaDbServer::start)::create);

    private final String dialectName;
    private final Factory factory;

    TestDatabase(String dialectName, Factory factory) {
        this.dialectName = dialectName;
        this.factory = factory;
    }

    /**
     * Names the dialect that speaks to this database.
     *
     * @return SQLAlchemy's name of it, as {@code postgresql}
     */
    public String dialectName() {
        return dialectName;
    }

    /**
     * Creates an empty database. The first call for a server starts it, which takes seconds; it is stopped when the JVM ends.
     *
     * @return the database, which the caller closes
     * @throws TestAbortedException if the server can't start here; where servers are required (see {@link ServerPolicy}) an
     *     {@link AssertionError} instead
     */
    public Database create() {
        return factory.create(this);
    }

    @Override
    public String toString() {
        return dialectName;
    }

    /** Creates an empty database of one kind. */
    @FunctionalInterface
    interface Factory {
        Database create(TestDatabase kind);
    }
}
