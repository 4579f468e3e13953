package dev.athanor.testsupport;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Starts a server when it is first needed, once, and remembers when that failed. */
final class LazyServer {
    private final String name;
    private final Starter starter;
    private @Nullable Server server;
    private @Nullable Throwable failure;

    LazyServer(String name, Starter starter) {
        this.name = name;
        this.starter = starter;
    }

    Database create(TestDatabase kind) {
        try {
            return running().createDatabase(kind, UniqueNames.next());
        } catch (SQLException e) {
            throw new AssertionError(name + " runs, but can't create a database", e);
        }
    }

    private synchronized Server running() {
        if (server == null && failure == null) {
            try {
                server = starter.start();
            } catch (Throwable e) { // An embedded server fails in many ways, ExceptionInInitializerError among them.
                failure = e;
            }
        }
        if (server == null) {
            throw ServerPolicy.unavailable(name, failure);
        }
        return server;
    }

    /** A server that runs. */
    interface Server {
        Database createDatabase(TestDatabase kind, String name) throws SQLException;
    }

    /** Starts a server. */
    @FunctionalInterface
    interface Starter {
        Server start() throws Exception;
    }
}
