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
final class PostgresServer implements LazyServer.Server {
    private static final String USER = "postgres";

    private final int port;
    private final Connection admin;

    private PostgresServer(int port, Connection admin) {
        this.port = port;
        this.admin = admin;
    }

    static PostgresServer start() throws IOException, SQLException {
        Path folder = ServerFolder.named("postgresql");
        System.setProperty("ot.epg.working-dir", folder.toString());
        RunFolder run = RunFolder.create(folder);
        Path data = run.path().resolve("data");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                // Sorting and case must not depend on the machine's locale.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
        run.owns(pid(data), postgres::close);
        return new PostgresServer(
                postgres.getPort(), postgres.getPostgresDatabase().getConnection());
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
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
