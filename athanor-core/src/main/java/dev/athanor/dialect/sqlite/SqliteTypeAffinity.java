package dev.athanor.dialect.sqlite;

import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type that a column's declaration stands for: by its name where the name is one of ours, else by SQLite's rules of affinity, which
 * take any words.
 */
final class SqliteTypeAffinity {
    private SqliteTypeAffinity() {}

    static SqlType<?> typeOf(String declared) {
        String name = name(declared);
        List<Integer> arguments = arguments(declared);
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

    /** The words before the parentheses, as they stand in the tables above. */
    private static String name(String declared) {
        int open = declared.indexOf('(');
        String words = open < 0 ? declared : declared.substring(0, open);
        // Of a computed column the database takes these two words for a part of the type.
        return words.toUpperCase(Locale.ROOT).replace("GENERATED ALWAYS", "").strip();
    }

    private static List<Integer> arguments(String declared) {
        List<Integer> numbers = new ArrayList<>();
        int open = declared.indexOf('(');
        if (open >= 0) {
            for (String part : declared.substring(open).split("\\D+")) {
                @Nullable Integer number = part.isEmpty() || part.length() > 9 ? null : Integer.valueOf(part);
                if (number != null) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }
}
