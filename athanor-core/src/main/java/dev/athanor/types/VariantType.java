package dev.athanor.types;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A type that is another one on some dialects, with values of the same Java class; SQLAlchemy's {@code with_variant}. Made by
 * {@link SqlType#variant}.
 *
 * @param <T> the Java class of the values
 */
public final class VariantType<T> extends SameValues<T> {
    private final Map<String, SqlType<T>> variants;

    private VariantType(SqlType<T> base, Map<String, SqlType<T>> variants) {
        super(base);
        this.variants = variants;
    }

    static <T> VariantType<T> of(SqlType<T> type, String dialect, SqlType<T> other) {
        VariantType<T> before = type instanceof VariantType<T> variant ? variant : new VariantType<>(type, Map.of());
        Map<String, SqlType<T>> variants = new TreeMap<>(before.variants);
        variants.put(dialect, other);
        return new VariantType<>(before.base(), variants);
    }

    /**
     * The type that it is on one dialect.
     *
     * @param dialect the dialect's name
     * @return the variant for the dialect, or the type that has variants
     */
    @Override
    public SqlType<T> baseOn(String dialect) {
        return Objects.requireNonNullElse(variants.get(dialect), base());
    }

    @Override
    @SuppressWarnings("unchecked") // only asked for its names, which know no Java class
    public SqlType<?> withoutBounds() {
        Map<String, SqlType<Object>> unbounded = new TreeMap<>();
        variants.forEach((dialect, type) -> unbounded.put(dialect, (SqlType<Object>) type.withoutBounds()));
        return new VariantType<>((SqlType<Object>) base().withoutBounds(), unbounded);
    }

    @Override
    protected Object parameters() {
        return List.of(base(), variants);
    }

    @Override
    public String toString() {
        return base() + ".variant" + variants;
    }
}
