package dev.athanor.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT or UPDATE can assign to: a column or a mapped attribute.
 *
 * @param <T> the Java class of its values
 */
public interface Settable<T> extends Operand<T> {
    /**
     * Assigns a value.
     *
     * @param value the value, null for SQL NULL
     * @return the assignment
     */
    default Assignment to(@Nullable T value) {
        Expr<T> target = asExpr();
        return new Assignment(target, Bind.ofValue(target.bindName(), target.type(), value));
    }

    /**
     * Assigns the value of an expression.
     *
     * @param expression the expression
     * @return the assignment
     */
    default Assignment to(Operand<? extends T> expression) {
        return new Assignment(asExpr(), expression.asExpr());
    }

    /**
     * Assigns SQL NULL, where {@code to(null)} would be ambiguous.
     *
     * @return the assignment
     */
    default Assignment toNull() {
        return to((T) null);
    }

    /**
     * Takes the value from a property of an object, for {@code insert(table).rows(objects, ..)}.
     *
     * @param <R> the class of the objects
     * @param property gives the value
     * @return the setter
     */
    default <R> Setter<R> from(Function<? super R, ? extends @Nullable T> property) {
        return new Setter<>(asExpr(), property);
    }
}
