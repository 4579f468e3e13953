package dev.athanor.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL, unpacked from a jar. As root it runs in a user namespace, because it refuses to run as root. */
final class PostgresServer implements OwnServer.Restartable {
    private static final String USER = "postgres";

    private final RunFolder run;
    private final int port;
    private EmbeddedPostgres postgres;
    private Connection admin;

    private PostgresServer(RunFolder run, EmbeddedPostgres postgres) throws SQLException {
        this.run = run;
        this.port = postgres.getPort();
        this.postgres = postgres;
        this.admin = postgres.getPostgresDatabase().getConnection();
    }

    static PostgresServer start() throws IOException, SQLException {
        Path folder = ServerFolder.named("postgresql");
        System.setProperty("ot.epg.working-dir", folder.toString());
        RunFolder run = RunFolder.create(folder);
        EmbeddedPostgres postgres = launch(run, 0);
        PostgresServer server = new PostgresServer(run, postgres);
        run.owns(pid(run), server::stop);
        return server;
    }

    /** Makes the data unless it is there. */
    private static EmbeddedPostgres launch(RunFolder run, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectory(data(run))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_prepared_transactions", "20")
                // Sorting and case must not depend on the machine's locale.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
    }

    @Override
    public void stop() throws IOException {
        postgres.close();
    }

    @Override
    public void startAgain() throws IOException, SQLException {
        postgres = launch(run, port);
        run.restarted(pid(run));
        admin = postgres.getPostgresDatabase().getConnection();
    }

    private static Path data(RunFolder run) {
        return run.path().resolve("data");
    }

    private static long pid(RunFolder run) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data(run).resolve("postmaster.pid")).get(0));
    }

    @Override
    public Database createDatabase(TestDatabase kind, String name) throws SQLException {
        admin("CREATE DATABASE " + name);
        String place = "localhost:" + port + "/" + name;
        return new Database(
                kind,
                "jdbc:postgresql://" + place,
                "postgresql://" + USER + "@" + place,
                USER,
                "",
                () -> admin("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    private void admin(String sql) throws SQLException {
        synchronized (admin) {
            try (Statement statement = admin.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
