package dev.athanor.types;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A Java enum, stored by the name of its constant or by a label of the user's. A type of its own where the database has
 * enumerations, a string elsewhere.
 *
 * @param <E> the enum
 */
public final class EnumType<E extends Enum<E>> extends SqlType<E> {
    private final String name;
    private final Map<E, String> labels;
    private final Map<String, E> constants = new LinkedHashMap<>();

    EnumType(Class<E> javaType, String name, Function<? super E, String> label) {
        super(javaType, TypeFamily.STRING);
        this.name = name;
        this.labels = new EnumMap<>(javaType);
        for (E constant : javaType.getEnumConstants()) {
            String text = label.apply(constant);
            labels.put(constant, text);
            if (constants.put(text, constant) != null) {
                throw new ArgumentException("Two constants of enum %s are stored as '%s'; give each a label of its own"
                        .formatted(javaType.getName(), text));
            }
        }
    }

    static String defaultName(Class<?> javaType) {
        return javaType.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * The name of the type where the database makes one of it.
     *
     * @return the name, the class's in lower case unless another was given
     */
    public String name() {
        return name;
    }

    /**
     * The labels as stored.
     *
     * @return the labels in the order of the constants
     */
    public List<String> labels() {
        return List.copyOf(labels.values());
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
     * The label under which a constant is stored.
     *
     * @param constant a constant of the enum
     * @return its label
     */
    public String labelOf(E constant) {
        return Objects.requireNonNull(labels.get(constant), "every constant has a label");
    }

    /**
     * The constant that is stored under a label.
     *
     * @param label a label as the database gave it
     * @return its constant
     * @throws ResultException when no constant has that label
     */
    public E constantOf(String label) {
        E constant = constants.get(label);
        if (constant == null) {
            throw new ResultException("'%s' is not among the labels of enum %s: %s"
                    .formatted(label, javaType().getName(), constants.keySet()));
        }
        return constant;
    }

    @Override
    protected Object parameters() {
        return List.of(name, List.copyOf(labels.values()));
    }

    @Override
    public String toString() {
        return "enumOf(" + javaType().getSimpleName() + ")";
    }
}
