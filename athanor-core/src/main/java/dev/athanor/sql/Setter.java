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
public record Setter<R>(Expr<?> target, Function<? super R, ? extends @Nullable Object> property) {}
