package dev.athanor.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a row of several values, as they stand in a list that a row value is looked for in. No column has it. */
public final class TupleType extends SqlType<List<?>> {
    private final List<SqlType<?>> components;

    /**
     * Creates the type.
     *
     * @param components the types of the values in order
     */
    @SuppressWarnings("unchecked") // a List of anything is what the class of List stands for
    public TupleType(List<? extends SqlType<?>> components) {
        super((Class<List<?>>) (Class<?>) List.class, TypeFamily.OTHER);
        this.components = List.copyOf(components);
    }

    /**
     * The types of a row's values.
     *
     * @return the types in order
     */
    public List<SqlType<?>> components() {
        return components;
    }

    @Override
    public Codec<List<?>> codec(Codecs codecs) {
        return new TupleCodec(components.stream().<Codec<?>>map(codecs::codec).toList());
    }

    @Override
    protected @Nullable Object parameters() {
        return components;
    }

    @Override
    public String toString() {
        return "tuple" + components;
    }
}
