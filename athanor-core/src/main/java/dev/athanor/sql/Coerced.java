package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * An expression that has another type in Java and is the same in SQL.
 *
 * @param <T> the Java class of its value
 */
public final class Coerced<T> extends Wrapper<T> {
    Coerced(Expr<?> operand, SqlType<T> type) {
        super(operand, type);
    }

    @Override
    public @org.jspecify.annotations.Nullable Operator operator() {
        return operand().operator();
    }

    @Override
    Coerced<T> with(Expr<?> newOperand) {
        return new Coerced<>(newOperand, type());
    }
}
