package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which schema takes the place of which when a statement is executed, so that one set of tables serves many tenants;
 * SQLAlchemy's schema translate map. Immutable, with value equality.
 */
public final class SchemaTranslation {
    private static final String NONE = "";

    private final Map<String, String> names;

    private SchemaTranslation(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Makes a translation.
     *
     * @param names the schemas of tables and what takes their places; on either side the empty string, or null, stands for no
     *     schema at all
     * @return the translation
     * @throws ArgumentException when null and the empty string are translated differently
     */
    public static SchemaTranslation of(Map<? extends @Nullable String, ? extends @Nullable String> names) {
        Map<String, String> copy = new HashMap<>();
        names.forEach((from, to) -> {
            String target = Objects.requireNonNullElse(to, NONE);
            String before = copy.putIfAbsent(Objects.requireNonNullElse(from, NONE), target);
            if (before != null && !before.equals(target)) {
                throw new ArgumentException(
                        "Tables without a schema are translated to '%s' and to '%s'".formatted(before, target));
            }
        });
        return new SchemaTranslation(copy);
    }

    /**
     * The schema in whose place another one is used.
     *
     * @param schema a table's schema, or null
     * @return what takes its place, itself if nothing does; null for no schema
     */
    public @Nullable String translate(@Nullable String schema) {
        String target = names.get(schema == null ? NONE : schema);
        return target == null ? schema : target.isEmpty() ? null : target;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaTranslation translation && names.equals(translation.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** {@return the names and what takes their places} */
    @Override
    public String toString() {
        return names.toString();
    }
}
