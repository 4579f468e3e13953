package dev.athanor.types;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists as JDBC's arrays.
 *
 * @param <T> the Java class of the elements
 */
public final class ArrayCodec<T> extends Codec<List<T>> {
    private final SqlType<T> element;
    private final Codec<T> elements;
    private final String typeName;

    /**
     * Creates the codec.
     *
     * @param type the type of the lists
     * @param elements the codec of the elements
     * @param typeName what the driver calls the elements' type
     */
    public ArrayCodec(ArrayType<T> type, Codec<T> elements, String typeName) {
        super(Types.ARRAY);
        this.element = type.element();
        this.elements = elements;
        this.typeName = typeName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<T> value) throws SQLException {
        Array array = statement.getConnection().createArrayOf(typeName, value.toArray());
        statement.setArray(index, array);
        array.free();
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.ARRAY);
    }

    @Override
    public @Nullable List<T> read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        List<T> list = elements((Object[]) array.getArray());
        array.free();
        return list;
    }

    @SuppressWarnings("NullAway") // an array may hold nulls, which the type of a list of values cannot say
    private List<T> elements(Object[] values) {
        List<T> list = new ArrayList<>(values.length);
        for (Object value : values) {
            list.add(element.accept(value));
        }
        return list;
    }

    @Override
    public String literal(List<T> value) {
        return value.stream()
                .map(one -> one == null ? "NULL" : elements.literal(one))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
