package dev.athanor.dialect.postgresql;

import dev.athanor.error.ResultException;
import dev.athanor.types.ArrayCodec;
import dev.athanor.types.ArrayType;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.ElementForm;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.TypeFamily;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays as the texts that the server writes and reads, since its driver has the elements of few types as they are. Parameters are
 * cast, for which see {@link ParameterTypes}.
 *
 * @param <T> the Java class of the elements
 */
final class PostgresqlArray<T> extends Codec<List<T>> {
    private final Codec<T> codec;
    private final Elements<T> elements;
    private final String castName;
    private final boolean typed;

    private PostgresqlArray(ArrayType<T> type, Codec<T> codec, Elements<T> elements, String castName) {
        super(Types.OTHER);
        this.typed = type.element().family() != TypeFamily.JSON;
        this.codec = codec;
        this.elements = elements;
        this.castName = castName;
    }

    /** How elements are written and read. */
    private interface Elements<T> {
        void write(T value, StringBuilder out);

        T read(ArrayText text);
    }

    /** The codec of a type, which refuses lists of lists that are none of the server's arrays. */
    static <T> Codec<List<T>> of(ArrayType<T> type, Codecs codecs) {
        Codec<List<T>> codec = of(type, codecs, PostgresqlTypeNames.NAMES.nameOf(ParameterTypes.of(type)));
        return type.element() instanceof ArrayType<?> ? codec.checked(ArrayShape::fault) : codec;
    }

    private static <T> PostgresqlArray<T> of(ArrayType<T> type, Codecs codecs, String castName) {
        if (type.element() instanceof ArrayType<?> inner) {
            return nested(type, of(inner, codecs, castName.substring(0, castName.length() - 2)), castName);
        }
        Codec<T> codec = codecs.codec(type.element());
        return new PostgresqlArray<>(type, codec, new Texts<>(ElementTexts.of(codec, type.element())), castName);
    }

    @SuppressWarnings("unchecked") // the elements are the inner lists
    private static <T, E> PostgresqlArray<T> nested(ArrayType<T> type, PostgresqlArray<E> inner, String castName) {
        ArrayType<List<E>> outer = (ArrayType<List<E>>) (ArrayType<?>) type;
        return (PostgresqlArray<T>) new PostgresqlArray<>(outer, inner, inner.new Inner(), castName);
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<T> value) throws SQLException {
        StringBuilder text = new StringBuilder(16 * value.size() + 2);
        write(value, text);
        StandardCodecs.checkUnicode(text.toString());
        statement.setObject(index, text.toString(), Types.OTHER);
    }

    private void write(List<T> value, StringBuilder out) {
        String separator = "{";
        for (T one : value) {
            out.append(separator);
            separator = ",";
            if (one == null) {
                out.append("NULL");
            } else {
                elements.write(one, out);
            }
        }
        out.append(value.isEmpty() ? "{}" : "}");
    }

    @Override
    public @Nullable List<T> read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        if (text == null) {
            return null;
        }
        ArrayText array = new ArrayText(text);
        array.bounds();
        List<T> list = read(array);
        array.end();
        return list;
    }

    @SuppressWarnings("NullAway") // an array may hold nulls, which the type of a list of values cannot say
    private List<T> read(ArrayText text) {
        List<T> list = new ArrayList<>();
        if (text.opensEmpty()) {
            return list;
        }
        do {
            list.add(text.isNull() ? null : elements.read(text));
        } while (text.hasNext());
        return list;
    }

    /** Nothing but a name tells the server the type of an array without elements, or of documents, whose literals are strings. */
    @Override
    public String literal(List<T> value) {
        String literal = ArrayCodec.literal(value, codec);
        boolean told = typed && value.stream().anyMatch(one -> one != null);
        return told ? literal : literal + "::" + castName;
    }

    /** Elements as texts in quotes. */
    private static final class Texts<T> implements Elements<T> {
        private final ElementForm<T, String> form;

        Texts(ElementForm<T, String> form) {
            this.form = form;
        }

        @Override
        public void write(T value, StringBuilder out) {
            String text = form.write().apply(value);
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }

        @Override
        public T read(ArrayText text) {
            if (text.opens()) {
                throw new ResultException(
                        "'%s' has more dimensions than the type; read it as array(array(..))".formatted(text));
            }
            return form.parse().apply(text.element());
        }
    }

    /** The elements of the outer array, which are arrays themselves. */
    private final class Inner implements Elements<List<T>> {
        @Override
        public void write(List<T> value, StringBuilder out) {
            PostgresqlArray.this.write(value, out);
        }

        @Override
        public List<T> read(ArrayText text) {
            return PostgresqlArray.this.read(text);
        }
    }
}
