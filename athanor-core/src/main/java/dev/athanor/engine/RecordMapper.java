package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows: the elements in their order are the components in theirs.
 *
 * @param <R> the record
 */
final class RecordMapper<R> implements Function<@Nullable Object, R> {
    private final Class<R> type;
    private final RecordComponent[] components;
    private final Constructor<R> constructor;

    RecordMapper(Class<R> type, @Nullable List<String> keys) {
        RecordComponent[] found = type.getRecordComponents();
        if (found == null) {
            throw new ArgumentException("%s is no record; use map(..) with a function that makes it".formatted(type));
        }
        this.type = type;
        this.components = found;
        if (keys != null && keys.size() != found.length) {
            throw new ArgumentException("Record %s has %d components, but a row has %d elements: %s"
                    .formatted(type.getName(), found.length, keys.size(), keys));
        }
        this.constructor = constructor(type, found);
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ArgumentException(
                    "The constructor of record %s cannot be reached; make the record public in an exported package, open its package to dev.athanor.core, or use map(..)"
                            .formatted(type.getName()),
                    e);
        }
    }

    @Override
    public R apply(@Nullable Object row) {
        List<@Nullable Object> values = row instanceof Row several ? several.values() : Arrays.asList(row);
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(components[i], values.get(i));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new ResultException(
                    "The constructor of record %s refused the row %s: %s"
                            .formatted(type.getName(), values, e.getCause()),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new ResultException("Record %s cannot be made".formatted(type.getName()), e);
        }
    }

    private @Nullable Object argument(RecordComponent component, @Nullable Object value) {
        Class<?> wanted = component.getType();
        if (value == null) {
            if (wanted.isPrimitive()) {
                throw new ResultException("Component '%s' of record %s is a %s, but its column is null; use %s instead"
                        .formatted(
                                component.getName(),
                                type.getName(),
                                wanted,
                                boxed(wanted).getSimpleName()));
            }
            return null;
        }
        Class<?> boxed = boxed(wanted);
        if (boxed.isInstance(value)) {
            return value;
        }
        SqlType<?> sqlType = Types.typeOf(boxed);
        try {
            if (sqlType != null) {
                return sqlType.accept(value);
            }
        } catch (ArgumentException e) {
            throw mismatch(component, value, e);
        }
        throw mismatch(component, value, null);
    }

    private ResultException mismatch(RecordComponent component, Object value, @Nullable Exception cause) {
        return new ResultException(
                "Component '%s' of record %s is a %s, but its column gives a %s: %s"
                        .formatted(
                                component.getName(),
                                type.getName(),
                                component.getType().getName(),
                                value.getClass().getName(),
                                value),
                cause);
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
