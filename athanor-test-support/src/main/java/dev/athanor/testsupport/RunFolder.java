package dev.athanor.testsupport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of one server process, locked as long as our JVM lives. A JVM that was killed could not stop its server: the next one finds
 * the folder unlocked, ends the server that still runs in it, and deletes it.
 */
final class RunFolder {
    private static final String PREFIX = "run-";
    private static final String OWN_PREFIX = PREFIX + ProcessHandle.current().pid() + "-";

    private final Path path;
    private final FileChannel lock;

    private RunFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static RunFolder create(Path parent) throws IOException {
        deleteOrphans(parent);
        Path path = Files.createTempDirectory(parent, OWN_PREFIX);
        FileChannel channel = FileChannel.open(lockOf(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new RunFolder(path, channel);
    }

    Path path() {
        return path;
    }

    /** Stops the server when our JVM ends, and deletes the folder. */
    void owns(long pid, Stop stop) throws IOException {
        restarted(pid);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "stop " + path.getFileName()));
    }

    /** The server is another process now. */
    void restarted(long pid) throws IOException {
        Files.writeString(pidOf(path), Long.toString(pid));
    }

    private void end(Stop stop) {
        try {
            stop.run();
            ServerFolder.deleteAll(path);
            lock.close();
        } catch (Exception e) {
            System.err.println("A server left " + path + ": " + e);
        }
    }

    private static void deleteOrphans(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(path -> isOfOthers(path.getFileName().toString()) && Files.exists(pidOf(path)))
                    .toList();
        }
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(lockOf(folder), StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) {
                    endOrphan(folder);
                    ServerFolder.deleteAll(folder);
                }
            } catch (IOException e) {
                // Another build is just deleting it, or ending its own server: then there is nothing left to do for us.
                continue;
            }
        }
    }

    /** Our own are not even looked at: to open and close the lock's file once more would give up the lock. */
    private static boolean isOfOthers(String name) {
        return name.startsWith(PREFIX) && !name.startsWith(OWN_PREFIX);
    }

    private static void endOrphan(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readString(pidOf(folder)));
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                // The number may belong to another process by now.
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(5, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                orphan.get().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolve("lock");
    }

    private static Path pidOf(Path folder) {
        return folder.resolve("pid");
    }

    /** Stops a server. */
    @FunctionalInterface
    interface Stop {
        void run() throws Exception;
    }
}
