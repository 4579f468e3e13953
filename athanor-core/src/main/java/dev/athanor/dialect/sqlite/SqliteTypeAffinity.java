package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.ExactType;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type that a column's declaration stands for: by its name where the name is one of ours, else by SQLite's rules of affinity, which
 * take any words.
 */
final class SqliteTypeAffinity {
    private SqliteTypeAffinity() {}

    /**
     * Finds a type.
     *
     * @param declared what stands behind the column's name
     * @param collation the column's collation, or null
     */
    static SqlType<?> typeOf(String declared, @Nullable String collation) {
        SqlType<?> type = typeOf(declared);
        if (collation != null && type instanceof StringType string) {
            return string.collate(collation);
        }
        return collation != null && type instanceof ExactType<?> exact ? exact.collate(collation) : type;
    }

    private static SqlType<?> typeOf(String declared) {
        TypeText text = TypeText.parse(declared);
        // Of a computed column the database takes these two words for a part of the type.
        String name = text.name().replace("GENERATED ALWAYS", "").strip();
        List<Integer> arguments = numbers(text);
        return switch (name) {
            case "BIGINT" -> Types.BIGINT;
            case "BLOB" -> sized(arguments, ExactTypes::blob, Types.BINARY);
            case "BOOL", "BOOLEAN" -> Types.BOOLEAN;
            case "CHAR" -> sized(arguments, Types::character, ExactTypes.CHAR);
            case "NCHAR" -> sized(arguments, ExactTypes::nchar, ExactTypes.NCHAR);
            case "DATE", "DATE_CHAR" -> Types.DATE;
            case "DATETIME", "DATETIME_CHAR" -> Types.TIMESTAMP;
            case "TIMESTAMP" -> ExactTypes.TIMESTAMP;
            case "DOUBLE" -> Types.DOUBLE;
            case "REAL" -> SqliteRealType.INSTANCE;
            case "FLOAT" -> sized(arguments, Types::floating, Types.FLOAT);
            case "INT", "INTEGER" -> Types.INTEGER;
            case "JSON" -> Types.JSON;
            case "JSONB" -> SqliteTypes.JSONB;
            case "DECIMAL" -> decimal(arguments, ExactTypes.DECIMAL, ExactTypes::decimal, ExactTypes::decimal);
            case "NUMERIC" -> decimal(arguments, Types.NUMERIC, Types::numeric, Types::numeric);
            case "SMALLINT" -> Types.SMALLINT;
            case "TEXT" -> sized(arguments, Types::text, Types.TEXT);
            case "TIME", "TIME_CHAR" -> Types.TIME;
            case "VARCHAR" -> sized(arguments, Types::varchar, Types.VARCHAR);
            case "NVARCHAR" -> sized(arguments, ExactTypes::nvarchar, ExactTypes.NVARCHAR);
            default -> byAffinity(name, arguments, declared);
        };
    }

    private static SqlType<?> byAffinity(String name, List<Integer> arguments, String declared) {
        if (name.contains("INT")) {
            return Types.INTEGER;
        } else if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return sized(arguments, Types::text, Types.TEXT);
        } else if (name.isEmpty() || name.contains("BLOB")) {
            return new UnknownType(declared);
        } else if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return SqliteRealType.INSTANCE;
        }
        return decimal(arguments, Types.NUMERIC, Types::numeric, Types::numeric);
    }

    private static SqlType<?> sized(
            List<Integer> arguments, Function<Integer, ? extends SqlType<?>> made, SqlType<?> unbounded) {
        return arguments.size() == 1 ? made.apply(arguments.get(0)) : unbounded;
    }

    private static SqlType<?> decimal(
            List<Integer> arguments,
            SqlType<?> unbounded,
            Function<Integer, ? extends SqlType<?>> ofPrecision,
            BiFunction<Integer, Integer, ? extends SqlType<?>> ofBoth) {
        return switch (arguments.size()) {
            case 1 -> ofPrecision.apply(arguments.get(0));
            case 2 -> ofBoth.apply(arguments.get(0), arguments.get(1));
            default -> unbounded;
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
