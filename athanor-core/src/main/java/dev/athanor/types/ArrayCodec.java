package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.lang.reflect.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists as JDBC's arrays, for drivers that give arrays of every class which they give values of.
 *
 * @param <T> the Java class of the elements
 * @param <D> the driver's class of the elements
 */
public final class ArrayCodec<T, D> extends Codec<List<T>> {
    private final Codec<T> elements;
    private final ElementForm<T, D> form;
    private final String typeName;

    private ArrayCodec(Codec<T> elements, ElementForm<T, D> form, String typeName) {
        super(Types.ARRAY);
        this.elements = elements;
        this.form = form;
        this.typeName = typeName;
    }

    /**
     * Makes the codec of a type.
     *
     * @param <T> the Java class of the elements
     * @param type the type of the lists
     * @param codecs gives the codec of the elements
     * @param typeName what the driver calls the elements' type
     * @return the codec
     * @throws CompileException when values of the element's type cannot stand in arrays
     */
    public static <T> Codec<List<T>> of(ArrayType<T> type, Codecs codecs, String typeName) {
        Codec<T> elements = codecs.codec(type.element());
        return of(elements, formOf(type, elements), typeName);
    }

    private static <T, D> Codec<List<T>> of(Codec<T> elements, ElementForm<T, D> form, String typeName) {
        return new ArrayCodec<>(elements, form, typeName);
    }

    /**
     * How the elements of arrays stand there.
     *
     * @param <T> the Java class of the elements
     * @param type the type of the arrays
     * @param elements the codec of the elements
     * @return the form
     * @throws CompileException when values of the element's type cannot stand in arrays
     */
    public static <T> ElementForm<T, ?> formOf(ArrayType<T> type, Codec<T> elements) {
        ElementForm<T, ?> form = elements.elementForm();
        if (form == null) {
            throw new CompileException(
                    "Values of %s cannot stand in arrays here; keep them as JSON or in a table of their own"
                            .formatted(type.element()));
        }
        return form;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<T> value) throws SQLException {
        java.sql.Array array = statement.getConnection().createArrayOf(typeName, driven(value));
        statement.setArray(index, array);
        array.free();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // an array of the class that was asked for, which may hold nulls
    private D[] driven(List<T> list) {
        D[] array = (D[]) Array.newInstance(form.driverClass(), list.size());
        for (int i = 0; i < array.length; i++) {
            T value = list.get(i);
            array[i] = value == null ? null : form.write().apply(value);
        }
        return array;
    }

    @Override
    public @Nullable List<T> read(ResultSet row, int index) throws SQLException {
        D[] array = row.getObject(index, arrayClass());
        return array == null ? null : list(array);
    }

    @SuppressWarnings("unchecked") // the class of arrays of the other class
    private Class<D[]> arrayClass() {
        return (Class<D[]>) form.driverClass().arrayType();
    }

    @SuppressWarnings("NullAway") // an array may hold nulls, which the type of a list of values cannot say
    private List<T> list(D[] array) {
        List<T> list = new ArrayList<>(array.length);
        for (D value : array) {
            list.add(value == null ? null : form.parse().apply(value));
        }
        return list;
    }

    @Override
    public ElementForm<List<T>, ?> elementForm() {
        return new ElementForm<>(arrayClass(), this::driven, this::list);
    }

    @Override
    public String literal(List<T> value) {
        return literal(value, elements);
    }

    /**
     * Writes an array as a literal.
     *
     * @param <T> the Java class of the elements
     * @param list the elements, of which some can be null
     * @param elements writes the elements
     * @return the literal
     */
    public static <T> String literal(List<T> list, Codec<T> elements) {
        return list.stream()
                .map(one -> one == null ? "NULL" : elements.literal(one))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
