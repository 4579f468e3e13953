package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The mapper on the class path, looked for when the first document is read or written: types are made in static initialisers. */
final class InstalledJsonMapper implements JsonMapper {
    static final InstalledJsonMapper INSTANCE = new InstalledJsonMapper();

    private InstalledJsonMapper() {}

    private static final class Found {
        static final List<JsonMapper> MAPPERS =
                ServiceLoader.load(JsonMapper.class, JsonMapper.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    private static JsonMapper found() {
        if (Found.MAPPERS.isEmpty()) {
            throw new ArgumentException(
                    "There is no JsonMapper to read and write JSON with; put athanor-jackson on the class path, or give one by JsonValues.in(JSON).by(mapper)");
        }
        if (Found.MAPPERS.size() > 1) {
            throw new ArgumentException("There are several JsonMappers: %s; say which by JsonValues.in(JSON).by(mapper)"
                    .formatted(Found.MAPPERS));
        }
        return Found.MAPPERS.get(0);
    }

    @Override
    public String write(Object value, Type type) {
        return found().write(value, type);
    }

    @Override
    public @Nullable Object read(String json, Type type) {
        return found().read(json, type);
    }
}
