package dev.athanor.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** What the programs in {@code scripts/} recorded of SQLAlchemy. */
final class Recorded {
    private Recorded() {}

    static Stream<String[]> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1));
        }
    }
}
