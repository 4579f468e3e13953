package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.ColumnValues;
import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.Types;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A component of a record, and the column that it is read from. */
@SuppressWarnings("UnusedMethod") // handles find them by their names
final class RecordArgument {
    private final RecordComponent component;
    private final int column;
    private final Class<?> boxed;

    RecordArgument(RecordComponent component, int column) {
        this.component = component;
        this.column = column;
        this.boxed = MethodType.methodType(component.getType()).wrap().returnType();
    }

    /** Reads the argument from values: {@code (ColumnValues) -> component}. */
    MethodHandle ofValues() {
        return handle("value", Object.class, ColumnValues.class)
                .asType(MethodType.methodType(component.getType(), ColumnValues.class));
    }

    /** Reads the argument from the row that a cursor stands on: {@code (RowCursor) -> component}. */
    MethodHandle ofCursor(Codec<?>[] codecs) {
        Class<?> wanted = component.getType();
        Codec<?> codec = column < codecs.length ? codecs[column] : null;
        if (wanted == int.class && codec == StandardCodecs.INTEGER) {
            return handle("intValue", int.class, RowCursor.class);
        } else if (wanted == long.class && codec == StandardCodecs.LONG) {
            return handle("longValue", long.class, RowCursor.class);
        } else if (wanted == double.class && codec == StandardCodecs.DOUBLE) {
            return handle("doubleValue", double.class, RowCursor.class);
        }
        return ofValues().asType(MethodType.methodType(wanted, RowCursor.class));
    }

    private MethodHandle handle(String method, Class<?> result, Class<?> source) {
        try {
            return MethodHandles.lookup().bind(this, method, MethodType.methodType(result, source));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- called through handles

    private int intValue(RowCursor row) {
        int value = row.intValue(column);
        checkNotNull(value == 0 && row.wasNull());
        return value;
    }

    private long longValue(RowCursor row) {
        long value = row.longValue(column);
        checkNotNull(value == 0 && row.wasNull());
        return value;
    }

    private double doubleValue(RowCursor row) {
        double value = row.doubleValue(column);
        checkNotNull(value == 0 && row.wasNull());
        return value;
    }

    private @Nullable Object value(ColumnValues row) {
        Object value = row.value(column);
        if (value == null) {
            checkNotNull(component.getType().isPrimitive());
            return null;
        }
        return boxed.isInstance(value) ? value : converted(value);
    }

    private Object converted(Object value) {
        SqlType<?> type = Types.typeOf(boxed);
        if (type == null) {
            throw mismatch(value, null);
        }
        try {
            return Objects.requireNonNull(type.accept(value), "what is no null becomes none");
        } catch (ArgumentException e) {
            throw mismatch(value, e);
        }
    }

    private void checkNotNull(boolean nullMeetsPrimitive) {
        if (nullMeetsPrimitive) {
            throw new ResultException("Component '%s' of record %s is a %s, but its column is null; use %s instead"
                    .formatted(component.getName(), recordName(), component.getType(), boxed.getSimpleName()));
        }
    }

    private ResultException mismatch(Object value, @Nullable Exception cause) {
        return new ResultException(
                "Component '%s' of record %s is a %s, but its column gives a %s: %s"
                        .formatted(
                                component.getName(),
                                recordName(),
                                component.getType().getName(),
                                value.getClass().getName(),
                                value),
                cause);
    }

    private String recordName() {
        return component.getDeclaringRecord().getName();
    }
}
