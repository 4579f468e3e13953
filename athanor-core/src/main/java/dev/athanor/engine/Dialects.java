package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.NoSuchDialectException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/**
 * The dialects that are there, ours and third parties'. Those of an application whose class loader is below ours, as in a
 * container, are looked for when nobody else answers.
 */
final class Dialects {
    private static final List<Dialect> FOUND =
            ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Dialects() {}

    static Dialect named(String name) {
        return find(dialect -> dialect.answersTo(name), "named '" + name + "'");
    }

    static Dialect ofJdbcUrl(String jdbcUrl) {
        int end = jdbcUrl.indexOf(':', "jdbc:".length());
        String prefix = end < 0 ? jdbcUrl : jdbcUrl.substring(0, end + 1); // what follows may hold a password
        return find(dialect -> dialect.answersToJdbc(jdbcUrl), "for URLs like '" + prefix + "..'");
    }

    private static Dialect find(Predicate<Dialect> predicate, String what) {
        return FOUND.stream()
                .filter(predicate)
                .findFirst()
                .or(() -> ServiceLoader.load(Dialect.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(predicate)
                        .findFirst())
                .orElseThrow(() -> new NoSuchDialectException(
                        "Can't load plugin: there is no dialect %s; there are %s. Correct the URL, or put the dialect's jar on the class path"
                                .formatted(
                                        what,
                                        FOUND.stream()
                                                .map(Dialect::name)
                                                .sorted()
                                                .toList())));
    }
}
