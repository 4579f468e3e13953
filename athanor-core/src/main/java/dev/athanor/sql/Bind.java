package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bind parameter. Its value is no part of a statement's shape; its identity is, and is kept when the parameter is copied
 * into another tree.
 *
 * @param <T> the Java class of its value
 */
public final class Bind<T> extends Expr<T> {
    /** Where a parameter's value comes from. */
    public enum Source {
        /** It was given when the statement was built. */
        VALUE,
        /** It was given when the statement was built, and is a list which becomes as many placeholders as it has values. */
        LIST,
        /** It is given under the parameter's name at execution. */
        EXECUTION,
        /** It is given under the parameter's name at execution, and is a list. */
        EXECUTION_LIST;

        /**
         * Whether the value is a list.
         *
         * @return true when there are as many placeholders as values
         */
        public boolean isList() {
            return this == LIST || this == EXECUTION_LIST;
        }

        /**
         * Whether the value is only given at execution.
         *
         * @return true when the statement does not know it
         */
        public boolean isLate() {
            return this == EXECUTION || this == EXECUTION_LIST;
        }
    }

    /** A value that is made when it is needed. */
    private record Computed(Supplier<?> supplier) {}

    /** That of the parameter of which this one is a copy; null when it is this one itself. */
    private final @Nullable Object identity;

    private final String name;
    private final boolean anonymous;
    private final boolean literal;
    private final Source source;
    private final @Nullable Object value;

    private Bind(
            @Nullable Object identity,
            String name,
            boolean anonymous,
            boolean literal,
            SqlType<T> type,
            Source source,
            @Nullable Object value) {
        super(type);
        this.identity = identity;
        this.name = name;
        this.anonymous = anonymous;
        this.literal = literal;
        this.source = source;
        this.value = value;
    }

    /** A parameter for a value; its name, made of the given one, is unique in its statement. */
    static <T> Bind<T> of(String baseName, SqlType<T> type, @Nullable T value) {
        return new Bind<>(null, baseName, true, false, type, Source.VALUE, value);
    }

    /** A parameter for a value on the other side of an operator. */
    static <T> Bind<T> beside(Expr<T> left, @Nullable T value) {
        return of(left.bindName(), left.type(), value);
    }

    /** A parameter for a value that is assigned to a column, called like the column. */
    static <T> Bind<T> ofValue(String name, SqlType<T> type, @Nullable T value) {
        return new Bind<>(null, name, false, false, type, Source.VALUE, value);
    }

    static <T> Bind<T> list(String baseName, SqlType<T> type, Collection<? extends T> values) {
        List<@Nullable T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new Bind<>(null, baseName, true, false, type, Source.LIST, copy);
    }

    /** A parameter whose value is made at each execution. */
    static <T> Bind<T> computed(String name, SqlType<T> type, Supplier<? extends @Nullable T> value) {
        return new Bind<>(null, name, false, false, type, Source.VALUE, new Computed(value));
    }

    static <T> Bind<T> namedList(String name, SqlType<T> type) {
        return new Bind<>(null, name, false, false, type, Source.EXECUTION_LIST, null);
    }

    static <T> Bind<T> namedList(String name, SqlType<T> type, Collection<? extends T> values) {
        List<@Nullable T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new Bind<>(null, name, false, false, type, Source.LIST, copy);
    }

    static <T> Bind<T> named(String name, SqlType<T> type) {
        return new Bind<>(null, name, false, false, type, Source.EXECUTION, null);
    }

    /**
     * A parameter of its own, whose name is made unique, for helpers that build parts of statements which may meet in one.
     *
     * @return a parameter with the same value and another identity
     * @throws ArgumentException when its value is only given at execution, by a name that must be known then
     */
    public Bind<T> unique() {
        if (source.isLate()) {
            throw new ArgumentException(
                    "Parameter '%s' has no value, so it must keep its name; give bindParam(..) a value"
                            .formatted(name));
        }
        return new Bind<>(null, name, true, literal, type(), source, value);
    }

    /**
     * A parameter that is written as a literal when the statement is executed, for places where the database takes no
     * placeholder. The statement stays compiled once for all values.
     *
     * @return such a parameter, otherwise equal to this
     */
    public Bind<T> literalExecute() {
        return new Bind<>(identity(), name, anonymous, true, type(), source, value);
    }

    /** The same parameter with a value. */
    Bind<T> withValue(@Nullable Object newValue) {
        if (!source.isList()) {
            return new Bind<>(identity(), name, anonymous, literal, type(), Source.VALUE, type().accept(newValue));
        }
        if (!(newValue instanceof Collection<?> elements)) {
            throw new ArgumentException("Parameter '%s' takes a list, not %s".formatted(name, newValue));
        }
        List<@Nullable Object> accepted = new ArrayList<>();
        for (Object element : elements) {
            accepted.add(type().accept(element));
        }
        return new Bind<>(
                identity(), name, anonymous, literal, type(), Source.LIST, Collections.unmodifiableList(accepted));
    }

    /**
     * Parameters for one execution: those whose values are made at each execution have them made now, once.
     *
     * @param binds parameters
     * @return the parameters in the same order; the same list when none is made anew
     */
    public static List<Bind<?>> resolved(List<Bind<?>> binds) {
        for (int i = 0; i < binds.size(); i++) {
            if (binds.get(i).isComputed()) {
                return Lists.map(binds, bind -> bind.isComputed() ? bind.withValue(bind.value()) : bind);
            }
        }
        return binds;
    }

    private boolean isComputed() {
        return value instanceof Computed;
    }

    /** The value, or what makes it. */
    @Nullable
    Object given() {
        return value;
    }

    /**
     * The parameter's name, or what its name is made of.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Whether the compiler makes a unique name of {@link #name()}.
     *
     * @return false when the name was chosen by the user or is a column's
     */
    public boolean anonymous() {
        return anonymous;
    }

    /**
     * Where the value comes from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The value given when the statement was built, or made now if it is made at each execution.
     *
     * @return the value, a list for {@link Source#LIST}; null for SQL NULL and when the value comes at execution
     */
    public @Nullable Object value() {
        return value instanceof Computed computed ? computed.supplier().get() : value;
    }

    /**
     * Whether the value is written as a literal at execution.
     *
     * @return true when no placeholder stands for it
     */
    public boolean isLiteral() {
        return literal;
    }

    @Override
    protected String bindName() {
        return anonymous ? "param" : name;
    }

    /**
     * What stays the same when the parameter is copied into another tree.
     *
     * @return the identity
     */
    public Object identity() {
        return identity == null ? this : identity;
    }

    @Override
    protected Object sharedIdentity() {
        return identity();
    }

    /** What else decides on the text, as one number, since most statements consist of parameters for a good part. */
    @SuppressWarnings("EnumOrdinal") // compared within one process only
    private int kind() {
        return (source.isLate() ? 8 : 0) + (source.isList() ? 4 : 0) + (anonymous ? 2 : 0) + (literal ? 1 : 0);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(kind());
        p.type(type());
        return this;
    }
}
