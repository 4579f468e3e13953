package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The type that a column's declaration stands for: by its name where the name is one of ours, else by SQLite's rules of affinity, which
 * take any words.
 */
final class SqliteTypeAffinity {
    private SqliteTypeAffinity() {}

    static SqlType<?> typeOf(String declared) {
        TypeText text = TypeText.parse(declared);
        // Of a computed column the database takes these two words for a part of the type.
        String name = text.name().replace("GENERATED ALWAYS", "").strip();
        List<Integer> arguments = numbers(text);
        return switch (name) {
            case "BIGINT" -> Types.BIGINT;
            case "BLOB" -> sized(arguments, Types::binary, Types.BINARY);
            case "BOOL", "BOOLEAN" -> Types.BOOLEAN;
            case "CHAR", "NCHAR" -> sized(arguments, Types::character, Types.character(1));
            case "DATE", "DATE_CHAR" -> Types.DATE;
            case "DATETIME", "DATETIME_CHAR", "TIMESTAMP" -> Types.TIMESTAMP;
            case "DOUBLE", "REAL" -> Types.DOUBLE;
            case "FLOAT" -> Types.FLOAT;
            case "INT", "INTEGER" -> Types.INTEGER;
            case "JSON", "JSONB" -> Types.JSON;
            case "DECIMAL", "NUMERIC" -> decimal(arguments);
            case "SMALLINT" -> Types.SMALLINT;
            case "TEXT" -> Types.TEXT;
            case "TIME", "TIME_CHAR" -> Types.TIME;
            case "VARCHAR" -> sized(arguments, Types::varchar, Types.VARCHAR);
            case "NVARCHAR" -> sized(arguments, Types::unicode, Types.VARCHAR);
            default -> byAffinity(name, arguments, declared);
        };
    }

    private static SqlType<?> byAffinity(String name, List<Integer> arguments, String declared) {
        if (name.contains("INT")) {
            return Types.INTEGER;
        } else if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return Types.TEXT;
        } else if (name.isEmpty() || name.contains("BLOB")) {
            return new UnknownType(declared);
        } else if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return Types.DOUBLE;
        }
        return decimal(arguments);
    }

    private static SqlType<?> sized(
            List<Integer> arguments, Function<Integer, ? extends SqlType<?>> made, SqlType<?> unbounded) {
        return arguments.size() == 1 ? made.apply(arguments.get(0)) : unbounded;
    }

    private static SqlType<?> decimal(List<Integer> arguments) {
        return switch (arguments.size()) {
            case 1 -> Types.numeric(arguments.get(0), 0);
            case 2 -> Types.numeric(arguments.get(0), arguments.get(1));
            default -> Types.NUMERIC;
        };
    }

    private static List<Integer> numbers(TypeText text) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < text.arguments().size(); i++) {
            Integer number = text.number(i);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
