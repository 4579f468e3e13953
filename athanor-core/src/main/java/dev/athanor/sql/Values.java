package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** Makes expressions of what users pass as plain objects. */
final class Values {
    private Values() {}

    /** An operand as it is, null as NULL, and any other value as a parameter of the type that its class stands for. */
    static Expr<?> expression(String bindName, @Nullable Object value) {
        if (value == null) {
            return Keyword.NULL;
        }
        return value instanceof Operand<?> operand ? operand.asExpr() : bind(bindName, typeOf(value), value);
    }

    /** As {@link #expression}, and a value that fits the type of the left side has that type. */
    static Expr<?> besides(Expr<?> left, @Nullable Object value) {
        if (value != null
                && left.type() != Types.OBJECT
                && left.type().javaType().isInstance(value)) {
            return bind(left.bindName(), left.type(), value);
        }
        return expression(left.bindName(), value);
    }

    @SuppressWarnings("unchecked") // the type is that of the value's class
    static <T> SqlType<T> typeOf(T value) {
        SqlType<?> type = Types.typeOf(value.getClass());
        if (type == null) {
            throw new ArgumentException(
                    "No SQL type is known for a value of %s; give literal(value, TYPE)".formatted(value.getClass()));
        }
        return (SqlType<T>) type;
    }

    private static <T> Bind<T> bind(String name, SqlType<T> type, Object value) {
        return Bind.of(name, type, type.accept(value));
    }
}
