package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute is computed from. Asked for when it is first used, since it may refer to mappings that are made later.
 *
 * @param <T> the Java class of its value
 */
final class Computation<T> {
    private final Supplier<? extends @Nullable Expr<T>> supplier;
    // Without a lock: the supplier may load classes. The first to be made counts, since a select list and an ORDER BY
    // know
    // each other's expressions by identity.
    private final AtomicReference<@Nullable Label<T>> made = new AtomicReference<>();

    Computation(Supplier<? extends Expr<T>> supplier) {
        this.supplier = supplier;
    }

    /** The expression, which the compiler names where it is selected. */
    Label<T> expression(Attribute<?, T> attribute) {
        Label<T> known = made.get();
        if (known != null) {
            return known;
        }
        Expr<T> expression = supplier.get();
        if (expression == null) {
            throw new ArgumentException("Attribute '%s' of entity '%s' has no expression: its supplier gives null"
                    .formatted(attribute.key(), Mapping.of(attribute.from()).name()));
        }
        Label<T> label = expression.label();
        return made.compareAndSet(null, label) ? label : java.util.Objects.requireNonNull(made.get());
    }
}
