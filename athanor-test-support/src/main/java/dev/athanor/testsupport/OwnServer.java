package dev.athanor.testsupport;

import org.opentest4j.TestAbortedException;

/** A server of one test's own, which the test may stop and start again while others go on with theirs. */
public final class OwnServer implements AutoCloseable {
    private final Restartable server;
    private final Database database;

    private OwnServer(Restartable server, Database database) {
        this.server = server;
        this.database = database;
    }

    /**
     * Starts a server, which takes seconds, and makes a database on it.
     *
     * @param kind one of the databases that are servers
     * @return the server, which the caller closes
     * @throws TestAbortedException if it can't start here; where servers are required (see {@link ServerPolicy}) an
     *     {@link AssertionError} instead
     * @throws IllegalArgumentException if the database lives in this process
     */
    public static OwnServer start(TestDatabase kind) {
        try {
            Restartable server = switch (kind) {
                case POSTGRESQL -> PostgresServer.start();
                case MARIADB -> MariaDbServer.start();
                default -> throw new IllegalArgumentException(kind + " is no server");
            };
            return new OwnServer(server, server.createDatabase(kind, UniqueNames.next()));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw ServerPolicy.unavailable(kind.dialectName(), e);
        }
    }

    /**
     * Gives the database, which need not be closed.
     *
     * @return the database
     */
    public Database database() {
        return database;
    }

    /**
     * Shuts the server down in peace; its connections are lost.
     *
     * @throws Exception if it doesn't end
     */
    public void stop() throws Exception {
        server.stop();
    }

    /**
     * Starts the server again after {@link #stop()}, with the same data and at the same port.
     *
     * @throws Exception if it can't start
     */
    public void startAgain() throws Exception {
        server.startAgain();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** A server that can be stopped and started again. */
    interface Restartable extends LazyServer.Server {
        void stop() throws Exception;

        void startAgain() throws Exception;
    }
}
