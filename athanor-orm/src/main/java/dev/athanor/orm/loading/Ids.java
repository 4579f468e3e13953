package dev.athanor.orm.loading;

import dev.athanor.error.ArgumentException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.CompositeId;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes keys of the identity map from primary key values. */
public final class Ids {
    private Ids() {}

    @SuppressWarnings("unchecked") // the value was read or accepted by the type
    static <T> Object normalised(SqlType<T> type, Object value) {
        return type.keyOf((T) value);
    }

    /**
     * The key of an entity.
     *
     * @param mapping its mapping
     * @param values the values of its primary key, in key order
     * @return the key in the identity map
     * @throws ArgumentException when their number or classes are not the key's, or one is null
     */
    public static Object of(Mapping<?> mapping, @Nullable Object[] values) {
        List<? extends Attribute<?, ?>> key = mapping.primaryKey();
        if (values.length != key.size()) {
            throw new ArgumentException("The primary key of '%s' has %d values %s, %d were given"
                    .formatted(
                            mapping.name(),
                            key.size(),
                            key.stream().map(Attribute::key).toList(),
                            values.length));
        }
        if (values.length == 1) {
            return part(mapping, key.get(0), values, 0);
        }
        List<Object> parts = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            parts.add(part(mapping, key.get(i), values, i));
        }
        return new CompositeId(parts);
    }

    /** A part of a key; the value becomes what its attribute's type makes of it. */
    private static Object part(Mapping<?> mapping, Attribute<?, ?> attribute, @Nullable Object[] values, int index) {
        Object value = attribute.type().accept(values[index]);
        if (value == null) {
            throw new ArgumentException(
                    "The primary key of '%s' has no null: '%s' is null".formatted(mapping.name(), attribute.key()));
        }
        values[index] = value;
        return normalised(attribute.type(), value);
    }
}
