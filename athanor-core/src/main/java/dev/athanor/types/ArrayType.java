package dev.athanor.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values of one type, which few databases have.
 *
 * @param <T> the Java class of the elements
 */
public final class ArrayType<T> extends SqlType<List<T>> {
    private final SqlType<T> element;

    @SuppressWarnings("unchecked") // a List of anything is what the class of List stands for
    ArrayType(SqlType<T> element) {
        super((Class<List<T>>) (Class<?>) List.class, TypeFamily.ARRAY);
        this.element = element;
    }

    /**
     * The type of the elements.
     *
     * @return the type
     */
    public SqlType<T> element() {
        return element;
    }

    @Override
    public SqlType<?> generic() {
        return element.generic().equals(element) ? this : new ArrayType<>(element.generic());
    }

    @Override
    public SqlType<?> storedOn(String dialect) {
        SqlType<?> stored = element.storedOn(dialect);
        return stored == element ? this : new ArrayType<>(stored);
    }

    @Override
    public SqlType<?> withoutBounds() {
        return new ArrayType<>(element.withoutBounds());
    }

    @Override
    public Codec<List<T>> codec(Codecs codecs) {
        return new UnsupportedCodec<>("arrays; keep the values as JSON or in a table of their own");
    }

    @Override
    public Codec<List<T>> columnCodec(Codecs codecs) {
        Codec<T> elements = element.columnCodec(codecs);
        return codecs.codec(this).checked(list -> refusal(list, elements));
    }

    private static <T> @Nullable String refusal(List<T> list, Codec<T> elements) {
        for (int i = 0; i < list.size(); i++) {
            T value = list.get(i);
            String reason = value == null ? null : elements.refusal(value);
            if (reason != null) {
                return "element %d: %s".formatted(i, reason);
            }
        }
        return null;
    }

    @Override
    public boolean same(@Nullable List<T> a, @Nullable List<T> b) {
        if (a == null || b == null || a.size() != b.size()) {
            return a == b;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!element.same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object keyOf(List<T> value) {
        List<@Nullable Object> keys = new ArrayList<>(value.size());
        for (T one : value) {
            keys.add(one == null ? null : element.keyOf(one));
        }
        return keys;
    }

    @Override
    protected Object parameters() {
        return element;
    }

    @Override
    public String toString() {
        return "array(" + element + ")";
    }
}
