package dev.athanor.testsupport;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What happens to a test whose database server can't start: it is skipped, with a banner on standard error for the first and a summary
 * for all; or it fails, where the system property or environment variable {@code athanor.requireServers} is {@code true}, or the
 * environment variable {@code CI} is.
 */
public final class ServerPolicy {
    private static final Map<String, Integer> SKIPPED = new TreeMap<>();

    private ServerPolicy() {}

    /**
     * Tells whether a server that can't start fails its tests.
     *
     * @return false if they are skipped
     */
    public static boolean serversAreRequired() {
        String asked = System.getProperty("athanor.requireServers", System.getenv("athanor.requireServers"));
        return asked == null ? "true".equalsIgnoreCase(System.getenv("CI")) : Boolean.parseBoolean(asked);
    }

    static synchronized TestAbortedException unavailable(String server, @Nullable Throwable cause) {
        String message = server + " can't start here: " + cause;
        if (serversAreRequired()) {
            throw new AssertionError(message, cause);
        }
        if (SKIPPED.merge(server, 1, Integer::sum) == 1) {
            printLoudly(
                    message, "Every test that needs it is SKIPPED. Set athanor.requireServers=true to fail instead.");
        }
        return new TestAbortedException(message, cause);
    }

    /** Says once more what was skipped, at the end where it is seen. */
    static synchronized void summarize() {
        SKIPPED.forEach(
                (server, count) -> printLoudly(count + " tests were SKIPPED because " + server + " can't start here."));
        SKIPPED.clear();
    }

    static synchronized Optional<Integer> skipped(String server) {
        return Optional.ofNullable(SKIPPED.get(server));
    }

    private static void printLoudly(String... lines) {
        String rule = "*".repeat(100);
        System.err.println(rule);
        for (String line : lines) {
            System.err.println("*** " + line);
        }
        System.err.println(rule);
    }
}
