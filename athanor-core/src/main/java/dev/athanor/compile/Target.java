package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column that an INSERT or UPDATE writes, and its value.
 *
 * @param column a column, or an expression that stands for a part of one
 * @param value the value
 * @param parameterName what the value is called if it is a parameter that belongs to the column; null if it is anything else
 * @param clientDefault makes the parameter's value when execution gives none, or null
 */
record Target(
        Expr<?> column,
        Expr<?> value,
        @Nullable String parameterName,
        @Nullable Supplier<?> clientDefault) {

    /** What somebody else assigned. */
    static Target assigned(Expr<?> column, Expr<?> value, String name) {
        boolean plain = value instanceof Bind<?> bind && bind.source() == Bind.Source.VALUE && !bind.anonymous();
        return new Target(column, value, plain ? name : null, null);
    }

    /** As upstream, a value that execution gives for the column takes the place of that which the statement has. */
    Target orGiven(@Nullable List<String> keys) {
        return keys != null
                        && column instanceof Column<?> own
                        && value instanceof Bind<?> bind
                        && bind.source() == Bind.Source.VALUE
                        && keys.contains(own.name())
                ? new Target(column, InsertRows.parameter(own), own.name(), null)
                : this;
    }

    /** Whether only the database knows the value. */
    boolean isComputed() {
        return !(value instanceof Bind<?>);
    }

    void name(SqlWriter out) {
        out.unqualified(() -> out.node(column));
    }

    void value(SqlWriter out) {
        out.keptBy(column, value, () -> {
            if (parameterName != null && value instanceof Bind<?> bind) {
                out.columnBind(bind, parameterName, clientDefault);
            } else {
                out.operand(value, Operators.ASSIGNMENT);
            }
        });
    }
}
