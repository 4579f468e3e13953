package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
        EXECUTION
    }

    private final Object identity;
    private final String name;
    private final boolean anonymous;
    private final Source source;
    private final @Nullable Object value;

    private Bind(
            Object identity, String name, boolean anonymous, SqlType<T> type, Source source, @Nullable Object value) {
        super(type);
        this.identity = identity;
        this.name = name;
        this.anonymous = anonymous;
        this.source = source;
        this.value = value;
    }

    /** A parameter for a value; its name, made of the given one, is unique in its statement. */
    static <T> Bind<T> of(String baseName, SqlType<T> type, @Nullable T value) {
        return new Bind<>(new Object(), baseName, true, type, Source.VALUE, value);
    }

    /** A parameter for a value on the other side of an operator. */
    static <T> Bind<T> beside(Expr<T> left, @Nullable T value) {
        return of(left.bindName(), left.type(), value);
    }

    /** A parameter for a value that is assigned to a column, called like the column. */
    static <T> Bind<T> ofValue(String name, SqlType<T> type, @Nullable T value) {
        return new Bind<>(new Object(), name, false, type, Source.VALUE, value);
    }

    static <T> Bind<T> list(String baseName, SqlType<T> type, Collection<? extends T> values) {
        List<@Nullable T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new Bind<>(new Object(), baseName, true, type, Source.LIST, copy);
    }

    static <T> Bind<T> namedList(String name, SqlType<T> type, Collection<? extends T> values) {
        List<@Nullable T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new Bind<>(new Object(), name, false, type, Source.LIST, copy);
    }

    static <T> Bind<T> named(String name, SqlType<T> type) {
        return new Bind<>(new Object(), name, false, type, Source.EXECUTION, null);
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
     * The value given when the statement was built.
     *
     * @return the value, a list for {@link Source#LIST}; null for SQL NULL and when the value comes at execution
     */
    public @Nullable Object value() {
        return value;
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
        return identity;
    }

    @Override
    protected Object sharedIdentity() {
        return identity;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(anonymous);
        p.fixed(source);
        p.type(type());
        return this;
    }
}
