package dev.athanor.testsupport.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The results of this JVM's tests, one per case and dialect: of several checks of one case the worst counts. */
final class ConformanceResults {
    private final Map<String, Map<Key, Result>> byFamily = new TreeMap<>();

    synchronized void add(ConformanceCase one, String dialect, Result result) {
        byFamily.computeIfAbsent(one.family(), family -> new LinkedHashMap<>())
                .merge(new Key(one.id(), dialect), result, Result::worse);
    }

    /** Writes one file per family. */
    synchronized void write(Path folder) throws IOException {
        for (Map.Entry<String, Map<Key, Result>> family : byFamily.entrySet()) {
            Files.createDirectories(folder);
            List<String> lines = family.getValue().entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .toList();
            Files.write(folder.resolve(family.getKey() + ".jsonl"), lines);
        }
    }

    private static String line(Key key, Result result) {
        return "{\"id\":%s,\"dialect\":%s,\"result\":\"%s\"}"
                .formatted(
                        Json.quote(key.id),
                        Json.quote(key.dialect),
                        result.name().toLowerCase(Locale.ROOT));
    }

    private record Key(String id, String dialect) {}

    /** From good to bad. */
    enum Result {
        SAME,
        LISTED,
        DIFFERS;

        Result worse(Result other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
