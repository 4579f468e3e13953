package dev.athanor.testsupport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the servers' unpacked programs (kept for the next run) and data (deleted) lie: one temporary folder per user. */
final class ServerFolder {
    private ServerFolder() {}

    /** Per user, because the programs must be writable, and a folder that root made is not. */
    static Path named(String name) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("athanor-servers-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "_"))
                .resolve(name);
        return Files.createDirectories(folder);
    }

    /** Makes the folder complete unless it is, while other builds on this machine wait. */
    static void completeOnce(Path folder, Step step) throws Exception {
        Path marker = folder.resolveSibling(folder.getFileName() + ".complete");
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(marker)) {
                deleteAll(folder);
                Files.createDirectories(folder);
                step.run();
                Files.writeString(marker, Instant.now().toString());
            }
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    static void copyAll(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.copy(path, to.resolve(from.relativize(path)));
        }
    }

    /** Fills a folder. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
