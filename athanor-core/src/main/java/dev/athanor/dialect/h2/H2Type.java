package dev.athanor.dialect.h2;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A type that H2's catalogue writes and that no type of other databases is written as.
 *
 * @param <T> the Java class of the values
 */
final class H2Type<T> extends NamedSqlType<T> {
    /**
     * Creates a type.
     *
     * @param values the type as which values pass through the driver
     * @param text the type as the catalogue writes it
     */
    H2Type(SqlType<T> values, String text) {
        super(values, text, List.of(), "");
    }
}
