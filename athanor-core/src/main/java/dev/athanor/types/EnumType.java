package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values, stored by their labels: the constants of a Java enum, or strings. A type of its own where the database has
 * enumerations, a string elsewhere. Made by {@link Types#enumOf}.
 *
 * @param <E> the Java class of the values
 */
public final class EnumType<E> extends SqlType<E> implements SchemaType {
    private final Values<E> values;
    private final String name;
    private final @Nullable String schema;
    private final boolean nativeType;
    private final @Nullable Integer length;

    private EnumType(
            Values<E> values, String name, @Nullable String schema, boolean nativeType, @Nullable Integer length) {
        super(values.javaType, TypeFamily.STRING);
        this.values = values;
        this.name = name;
        this.schema = schema;
        this.nativeType = nativeType;
        this.length = length;
    }

    static <E> EnumType<E> of(Class<E> javaType, List<E> constants, String name, Function<? super E, String> label) {
        return new EnumType<>(new Values<>(javaType, constants, label), name, null, true, null);
    }

    static String defaultName(Class<?> javaType) {
        return javaType.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * The type in a schema, where the database makes a type of it.
     *
     * @param name the schema's name
     * @return the type
     */
    public EnumType<E> inSchema(String name) {
        return new EnumType<>(values, this.name, name, nativeType, length);
    }

    /**
     * The type stored as a string even where the database has enumerations.
     *
     * @return the type
     */
    public EnumType<E> notNative() {
        return new EnumType<>(values, name, schema, false, length);
    }

    /**
     * The type with room for longer labels where it is stored as a string, such as those of later versions.
     *
     * @param characters how long a label can be
     * @return the type
     * @throws ArgumentException when a label of today is longer
     */
    public EnumType<E> length(int characters) {
        if (characters < longest()) {
            throw new ArgumentException("The labels of %s have up to %d characters, which do not fit into %d"
                    .formatted(this, longest(), characters));
        }
        return new EnumType<>(values, name, schema, nativeType, characters);
    }

    /**
     * The name of the type where the database makes one of it.
     *
     * @return the name, the class's in lower case unless another was given
     */
    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    @Override
    public boolean isNative() {
        return nativeType;
    }

    /**
     * How long a label can be where the type is stored as a string.
     *
     * @return the length in characters: the longest label's unless another was given
     */
    public int length() {
        return length == null ? longest() : length;
    }

    private int longest() {
        return labels().stream().mapToInt(String::length).max().orElse(1);
    }

    /**
     * The labels as stored.
     *
     * @return the labels in the order of the constants
     */
    public List<String> labels() {
        return List.copyOf(values.constants.keySet());
    }

    @Override
    public SqlType<?> withoutBounds() {
        return Types.VARCHAR;
    }

    @Override
    public Codec<E> codec(Codecs codecs) {
        return codecs.codec(Types.VARCHAR).map(this::labelOf, this::constantOf);
    }

    /**
     * The label under which a value is stored.
     *
     * @param constant a constant of the enum
     * @return its label
     * @throws ArgumentException when it is none of the values, as can be when these are strings
     */
    public String labelOf(E constant) {
        String label = values.labels.get(constant);
        if (label == null) {
            throw new ArgumentException("'%s' is not among the values of %s: %s".formatted(constant, this, labels()));
        }
        return label;
    }

    /**
     * The value that is stored under a label.
     *
     * @param label a label as the database gave it
     * @return its constant
     * @throws ResultException when no constant has that label
     */
    public E constantOf(String label) {
        E constant = values.constants.get(label);
        if (constant == null) {
            throw new ResultException("'%s' is not among the labels of %s: %s".formatted(label, this, labels()));
        }
        return constant;
    }

    @Override
    protected Object parameters() {
        return Arrays.asList(name, labels(), schema, nativeType, length);
    }

    @Override
    public String toString() {
        return "enumOf(" + (javaType() == String.class ? name : javaType().getSimpleName()) + ")";
    }

    /** What is stored under which label. */
    private static final class Values<E> {
        private final Class<E> javaType;
        private final Map<E, String> labels = new LinkedHashMap<>();
        private final Map<String, E> constants = new LinkedHashMap<>();

        Values(Class<E> javaType, List<E> constants, Function<? super E, String> label) {
            this.javaType = javaType;
            for (E constant : constants) {
                String text = label.apply(constant);
                labels.put(constant, text);
                if (this.constants.put(text, constant) != null) {
                    throw new ArgumentException("Two values of %s are stored as '%s'; give each a label of its own"
                            .formatted(javaType.getName(), text));
                }
            }
        }
    }
}
