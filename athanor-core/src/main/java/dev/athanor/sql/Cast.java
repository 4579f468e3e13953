package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * A conversion in the database.
 *
 * @param <T> the Java class of its value
 */
public final class Cast<T> extends Wrapper<T> {
    Cast(Expr<?> operand, SqlType<T> type) {
        super(operand, type);
    }

    @Override
    Cast<T> with(Expr<?> newOperand) {
        return new Cast<>(newOperand, type());
    }
}
