package dev.athanor.orm.query;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Sql;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** Gives parameters of statements their values. */
final class Parameter {
    private Parameter() {}

    static <N extends Node> N given(N statement, String name, @Nullable Object value) {
        N given = Replacement.in(
                statement,
                node -> node instanceof Bind<?> bind
                                && bind.source() == Bind.Source.EXECUTION
                                && bind.name().equals(name)
                        ? withValue(bind, value)
                        : null);
        if (given == statement) {
            throw new ArgumentException("The statement has no parameter ':%s' without a value".formatted(name));
        }
        return given;
    }

    @SuppressWarnings("unchecked") // a parameter of any type takes a value of its own type
    private static <T> Bind<?> withValue(Bind<T> bind, @Nullable Object value) {
        SqlType<T> type = bind.type();
        if (value != null && type == Types.OBJECT) {
            SqlType<?> own = Types.typeOf(value.getClass());
            type = own == null ? type : (SqlType<T>) own;
        }
        return Sql.bindParam(bind.name(), type, type.accept(value));
    }
}
