package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Expr;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose value a column keeps, and which therefore takes only what the column can keep as it is.
 *
 * @param bind the parameter
 * @param column the column, or an expression that stands for a part of one
 */
record KeptValue(Bind<?> bind, Expr<?> column) {
    /** The parameter's own codec where its type is of another kind than the column's: whoever said so knows better. */
    Codec<?> codec(Codecs codecs) {
        SqlType<?> type = bind.type();
        return (type.getClass() == column.type().getClass() ? column.type() : type).columnCodec(codecs);
    }

    /** The column's name for messages. */
    @Nullable
    String name() {
        return column instanceof Column<?> named ? named.table().name() + "." + named.name() : null;
    }
}
