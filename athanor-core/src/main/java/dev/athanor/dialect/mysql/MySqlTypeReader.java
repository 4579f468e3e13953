package dev.athanor.dialect.mysql;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import org.jspecify.annotations.Nullable;

/** The types that the catalogue of MySQL or MariaDB writes. */
final class MySqlTypeReader {
    private MySqlTypeReader() {}

    /**
     * Reads a type.
     *
     * @param text what {@code column_type} says
     * @param collation the collation, where it is not the table's
     * @return the type, {@link UnknownType} when there is none for it
     */
    static SqlType<?> of(String text, @Nullable String collation) {
        TypeText parsed = TypeText.parse(text);
        SqlType<?> type = ofName(parsed);
        return type == null ? new UnknownType(text) : type;
    }

    private static @Nullable SqlType<?> ofName(TypeText text) {
        Integer size = text.number(0);
        return switch (text.name()) {
            case "TINYINT" -> Types.SMALLINT;
            case "INT" -> Types.INTEGER;
            case "VARCHAR" -> size == null ? Types.VARCHAR : Types.varchar(size);
            default -> null;
        };
    }
}
