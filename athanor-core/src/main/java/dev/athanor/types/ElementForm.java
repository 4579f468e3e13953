package dev.athanor.types;

import java.util.function.Function;

/**
 * How values stand within other values, such as arrays and ranges: as which class a driver takes and gives them there.
 *
 * @param <T> the Java class of the values
 * @param <D> the driver's class
 * @param driverClass the driver's class
 * @param write turns a value into the driver's
 * @param parse turns the driver's back
 */
public record ElementForm<T, D>(
        Class<D> driverClass, Function<? super T, ? extends D> write, Function<? super D, ? extends T> parse) {
    /**
     * Values that the driver has as they are.
     *
     * @param <T> the class
     * @param javaType the class
     * @return the form
     */
    public static <T> ElementForm<T, T> of(Class<T> javaType) {
        return new ElementForm<>(javaType, Function.identity(), Function.identity());
    }

    /**
     * The form of values of another class that are stored as these.
     *
     * @param <U> the other class
     * @param toDatabase turns a value into the stored one
     * @param fromDatabase turns a stored value back
     * @return the form of the other class
     */
    public <U> ElementForm<U, D> map(
            Function<? super U, ? extends T> toDatabase, Function<? super T, ? extends U> fromDatabase) {
        return new ElementForm<>(
                driverClass,
                value -> write.apply(toDatabase.apply(value)),
                driven -> fromDatabase.apply(parse.apply(driven)));
    }

    /**
     * The same values as another class of the driver's has them.
     *
     * @param <E> the other class
     * @param other how the other class has this one's
     * @return the form
     */
    public <E> ElementForm<T, E> in(ElementForm<D, E> other) {
        return other.map(write, parse);
    }
}
