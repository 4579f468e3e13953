package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Row;
import dev.athanor.types.Codec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows: the elements in their order are the components in theirs. Reflection is asked once, for a method
 * handle that reads the components and calls the constructor.
 *
 * @param <R> the record
 */
final class RecordMapper<R> implements Function<@Nullable Object, R> {
    private final Class<R> type;
    private final List<RecordArgument> arguments;
    private final MethodHandle constructor;
    private final MethodHandle ofValues; // (ColumnValues) -> Object

    private RecordMapper(Class<R> type, List<RecordArgument> arguments, MethodHandle constructor) {
        this.type = type;
        this.arguments = arguments;
        this.constructor = constructor;
        this.ofValues = reading(
                ColumnValues.class,
                arguments.stream().map(RecordArgument::ofValues).toArray(MethodHandle[]::new));
    }

    /**
     * The mapper of a record.
     *
     * @param type the record's class
     * @param keys the names of a row's elements
     */
    static <R> RecordMapper<R> of(Class<R> type, List<String> keys) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new ArgumentException("%s is no record; use map(..) with a function that makes it".formatted(type));
        }
        if (keys.size() != components.length) {
            throw new ArgumentException("Record %s has %d components, but a row has %d elements: %s"
                    .formatted(type.getName(), components.length, keys.size(), keys));
        }
        List<RecordArgument> arguments = new ArrayList<>(components.length);
        for (int i = 0; i < components.length; i++) {
            arguments.add(new RecordArgument(components[i], i));
        }
        return new RecordMapper<>(type, arguments, constructor(type, components));
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
            return handle.asType(handle.type().changeReturnType(Object.class));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ArgumentException(
                    "The constructor of record %s cannot be reached; make the record public in an exported package, open its package to dev.athanor.core, or use map(..)"
                            .formatted(type.getName()),
                    e);
        }
    }

    /** The constructor, whose arguments are read from one source. */
    private MethodHandle reading(Class<?> source, MethodHandle[] reads) {
        MethodHandle ofSources = MethodHandles.filterArguments(constructor, 0, reads);
        return MethodHandles.permuteArguments(
                ofSources, MethodType.methodType(Object.class, source), new int[reads.length]);
    }

    /** Makes records straight of the columns, which numbers leave without becoming objects where both sides are primitive. */
    RowReader<R> reader(Codec<?>[] codecs) {
        MethodHandle ofCursor = reading(
                RowCursor.class,
                arguments.stream().map(argument -> argument.ofCursor(codecs)).toArray(MethodHandle[]::new));
        return cursor -> {
            try {
                return made((Object) ofCursor.invokeExact(cursor));
            } catch (Throwable e) {
                throw failure(e, cursor);
            }
        };
    }

    @Override
    public R apply(@Nullable Object row) {
        ColumnValues values = row instanceof Row several ? several::get : column -> row;
        try {
            return made((Object) ofValues.invokeExact(values));
        } catch (Throwable e) {
            throw failure(e, values);
        }
    }

    @SuppressWarnings("unchecked") // what the constructor makes
    private R made(Object instance) {
        return (R) instance;
    }

    private RuntimeException failure(Throwable e, ColumnValues row) {
        if (e instanceof Error error) {
            throw error;
        } else if (e instanceof AthanorException ours) {
            return ours;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(row.value(i));
        }
        return new ResultException(
                "The constructor of record %s refused the row %s: %s".formatted(type.getName(), values, e), e);
    }
}
