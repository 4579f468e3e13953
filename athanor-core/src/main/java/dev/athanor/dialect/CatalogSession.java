package dev.athanor.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The asking of several things about the same relations, whose common parts are asked for once: a query that was run is answered
 * from memory when it comes again with the same parameters, and what was made of the answers may be kept beside them. It lives as long
 * as one question to a {@link Reflector}, so that nothing grows old in it. For the thread of its connection.
 */
public final class CatalogSession implements DatabaseIo {
    private record Query(String sql, List<Object> parameters) {}

    private record Part(Class<?> kind, CatalogQuery query) {}

    private final DatabaseIo io;
    private final Map<Query, List<List<@Nullable Object>>> answers = new HashMap<>();
    private final Map<Part, Object> parts = new HashMap<>();

    /**
     * Begins to ask.
     *
     * @param io asks the database
     */
    public CatalogSession(DatabaseIo io) {
        this.io = io;
    }

    /**
     * What a reflector makes of the answers about some relations: what it has made already, within a session, or anew.
     *
     * @param <T> its class
     * @param kind its class
     * @param io asks the database, in a session or not
     * @param query the relations
     * @param maker makes it
     * @return it
     */
    public static <T> T shared(Class<T> kind, DatabaseIo io, CatalogQuery query, Supplier<? extends T> maker) {
        if (!(io instanceof CatalogSession session)) {
            return maker.get();
        }
        Part part = new Part(kind, query);
        Object known = session.parts.get(part);
        if (known == null) {
            known = maker.get();
            session.parts.put(part, known);
        }
        return kind.cast(known);
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, Object... parameters) {
        Query query = new Query(sql, List.of(parameters));
        List<List<@Nullable Object>> known = answers.get(query);
        if (known == null) {
            known = io.query(sql, parameters);
            answers.put(query, known);
        }
        return known;
    }

    @Override
    public void warn(String message) {
        io.warn(message);
    }
}
