package dev.athanor.reflect;

import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Reflector;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a database about itself, and remembers what it said. Safe for use by several threads as far as its connection is. */
final class Catalog {
    /** How a question gets a connection. */
    private interface Access {
        <R> R ask(BiFunction<Reflector, DatabaseIo, R> question);
    }

    /** A question: which of the reflector's methods, and about what. */
    private record Key(String method, @Nullable Object argument) {}

    private final Supplier<Dialect> dialect;
    private final Access access;
    private final Map<Key, Object> answers = new ConcurrentHashMap<>();

    private Catalog(Supplier<Dialect> dialect, Access access) {
        this.dialect = dialect;
        this.access = access;
    }

    static Catalog of(Engine engine) {
        return new Catalog(engine::dialect, new Access() {
            @Override
            public <R> R ask(BiFunction<Reflector, DatabaseIo, R> question) {
                try (Connection connection = engine.connect()) {
                    return question.apply(connection.dialect().reflector(), connection);
                }
            }
        });
    }

    static Catalog of(Connection connection) {
        return new Catalog(connection::dialect, new Access() {
            @Override
            public <R> R ask(BiFunction<Reflector, DatabaseIo, R> question) {
                return question.apply(connection.dialect().reflector(), connection);
            }
        });
    }

    Dialect dialect() {
        return dialect.get();
    }

    @SuppressWarnings("unchecked") // the method's name and its argument say what the answer is
    <R> R ask(String method, @Nullable Object argument, BiFunction<Reflector, DatabaseIo, R> question) {
        Key key = new Key(method, argument);
        Object known = answers.get(key);
        if (known == null) {
            known = Objects.requireNonNull(access.ask(question));
            answers.put(key, known);
        }
        return (R) known;
    }

    void forget() {
        answers.clear();
    }
}
