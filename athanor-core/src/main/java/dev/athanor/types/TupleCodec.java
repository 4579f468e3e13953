package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codecs of the values in a row, each of which has a placeholder of its own. */
public final class TupleCodec extends Codec<List<?>> {
    private final List<Codec<?>> components;

    TupleCodec(List<Codec<?>> components) {
        super(Types.STRUCT);
        this.components = components;
    }

    /**
     * The codecs of the row's values.
     *
     * @return the codecs in order
     */
    public List<Codec<?>> components() {
        return components;
    }

    /** Not to be called: the values are bound one by one. */
    @Override
    public void bind(PreparedStatement statement, int index, List<?> value) {
        throw new IllegalStateException("the values of a row are bound one by one");
    }

    /** Not to be called: no column is a row. */
    @Override
    public @Nullable List<?> read(ResultSet row, int index) {
        throw new IllegalStateException("no column is a row");
    }

    @Override
    public String literal(List<?> value) {
        List<String> literals = new ArrayList<>(components.size());
        for (int i = 0; i < components.size(); i++) {
            literals.add(literal(components.get(i), value.get(i)));
        }
        return "(" + String.join(", ", literals) + ")";
    }

    @SuppressWarnings("unchecked") // the value was accepted by the type whose codec this is
    private static <T> String literal(Codec<T> codec, @Nullable Object value) {
        return value == null ? "NULL" : codec.literal((T) value);
    }
}
