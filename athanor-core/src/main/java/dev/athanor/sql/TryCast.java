package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * A conversion in the database that gives null where it fails.
 *
 * @param <T> the Java class of its value
 */
public final class TryCast<T> extends Wrapper<T> {
    TryCast(Expr<?> operand, SqlType<T> type) {
        super(operand, type);
    }

    @Override
    TryCast<T> with(Expr<?> newOperand) {
        return new TryCast<>(newOperand, type());
    }
}
