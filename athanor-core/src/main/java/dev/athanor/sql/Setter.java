package dev.athanor.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills a column from objects of a class.
 *
 * @param <R> the class
 * @param target the column
 * @param property gives the column's value
 */
public record Setter<R>(Expr<?> target, Function<? super R, ? extends @Nullable Object> property) {
    @SuppressWarnings("unchecked") // the property gives what the column holds, as from(..) demands
    Assignment assignment(R object) {
        Expr<Object> column = (Expr<Object>) target;
        return new Assignment(column, Bind.ofValue(column.bindName(), column.type(), property.apply(object)));
    }
}
