package dev.athanor.dialect.mysql;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types that the catalogue of MySQL or MariaDB writes. What a type of {@link Types} is called here is told as that type, other
 * names as those of {@link MySqlTypes}; a width that is no other than that of all numbers of the type is not told.
 */
final class MySqlTypeReader {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private final TypeText text;
    private final @Nullable Integer size;
    private final @Nullable String collation;
    private final String enumName;

    private MySqlTypeReader(TypeText text, @Nullable String collation, String enumName) {
        this.text = text;
        this.size = text.number(0);
        this.collation = collation;
        this.enumName = enumName;
    }

    /**
     * Reads a type.
     *
     * @param text what {@code column_type} says
     * @param collation the collation, where it is not the table's
     * @param enumName what an enumeration of it is called where enumerations have names
     * @return the type, {@link UnknownType} when there is none for it
     */
    static SqlType<?> of(String text, @Nullable String collation, String enumName) {
        SqlType<?> type = new MySqlTypeReader(TypeText.parse(text), collation, enumName).type();
        return type == null ? new UnknownType(text) : type;
    }

    private @Nullable SqlType<?> type() {
        SqlType<?> number = number();
        return number != null ? number : other();
    }

    private @Nullable SqlType<?> number() {
        return switch (word()) {
            case "TINYINT" -> whole(MySqlTypes.TINYINT, MySqlTypes.TINYINT, MySqlTypes.TINYINT_UNSIGNED, 4);
            case "SMALLINT" -> whole(Types.SMALLINT, MySqlTypes.SMALLINT, MySqlTypes.SMALLINT_UNSIGNED, 6);
            case "MEDIUMINT" -> whole(MySqlTypes.MEDIUMINT, MySqlTypes.MEDIUMINT, MySqlTypes.MEDIUMINT_UNSIGNED, 9);
            case "INT" -> whole(Types.INTEGER, MySqlTypes.INTEGER, MySqlTypes.INTEGER_UNSIGNED, 11);
            case "BIGINT" -> whole(Types.BIGINT, MySqlTypes.BIGINT, MySqlTypes.BIGINT_UNSIGNED, 20);
            case "DECIMAL" -> decimal();
            case "FLOAT" ->
                size == null ? zerofilled(isUnsigned() ? MySqlTypes.FLOAT_UNSIGNED : MySqlTypes.FLOAT) : null;
            case "DOUBLE" -> size != null ? null : isUnsigned() ? zerofilled(MySqlTypes.DOUBLE_UNSIGNED) : Types.DOUBLE;
            case "BIT" -> MySqlTypes.bit(size == null ? 1 : size);
            default -> null;
        };
    }

    private String word() {
        return text.name().split(" ", 2)[0];
    }

    private boolean isUnsigned() {
        return text.has("UNSIGNED");
    }

    private SqlType<?> zerofilled(MySqlNumber<?> type) {
        return text.has("ZEROFILL") ? type.zerofill() : type;
    }

    /** MySQL does not tell the usual width any more; MariaDB's is one digit shorter where there is no room for a sign. */
    private SqlType<?> whole(SqlType<?> plain, MySqlNumber<?> signed, MySqlNumber<?> unsigned, int usualWidth) {
        if (size == null || size == usualWidth || isUnsigned() && size == usualWidth - 1) {
            return isUnsigned() ? zerofilled(unsigned) : plain;
        }
        return isUnsigned() ? zerofilled(unsigned.width(size)) : signed.width(size);
    }

    private SqlType<?> decimal() {
        int precision = size == null ? 10 : size;
        int scale = Objects.requireNonNullElse(text.number(1), 0);
        return isUnsigned()
                ? zerofilled(MySqlTypes.decimalUnsigned(precision, scale))
                : Types.numeric(precision, scale);
    }

    private @Nullable SqlType<?> other() {
        int digits = size == null ? 0 : size;
        return switch (word()) {
            case "VARCHAR" -> collation == null ? Types.varchar(digits) : collated(MySqlTypes.varchar(digits));
            case "CHAR" -> collation == null ? Types.character(digits) : collated(MySqlTypes.character(digits));
            case "TEXT" -> collation == null ? Types.TEXT : collated(MySqlTypes.TEXT);
            case "TINYTEXT" -> collated(MySqlTypes.TINYTEXT);
            case "MEDIUMTEXT" -> collated(MySqlTypes.MEDIUMTEXT);
            case "LONGTEXT" -> collated(MySqlTypes.LONGTEXT);
            case "ENUM" -> enumeration();
            case "SET" -> collated(MySqlTypes.set(labels().toArray(String[]::new)));
            case "BINARY" -> ExactTypes.binary(digits);
            case "VARBINARY" -> ExactTypes.varbinary(digits);
            case "BLOB" -> Types.BINARY;
            case "TINYBLOB" -> MySqlTypes.TINYBLOB;
            case "MEDIUMBLOB" -> MySqlTypes.MEDIUMBLOB;
            case "LONGBLOB" -> MySqlTypes.LONGBLOB;
            case "DATE" -> Types.DATE;
            case "TIME" -> digits == 6 ? Types.TIME : MySqlTypes.time(digits);
            case "DATETIME" -> digits == 6 ? Types.TIMESTAMP : MySqlTypes.datetime(digits);
            case "TIMESTAMP" -> MySqlTypes.timestamp(digits);
            case "YEAR" -> MySqlTypes.YEAR;
            case "JSON" -> Types.JSON;
            case "UUID" -> Types.UUID;
            case "INET4" -> MySqlTypes.INET4;
            case "INET6" -> MySqlTypes.INET6;
            default -> null;
        };
    }

    /** A collation's name begins with that of its character set. */
    private SqlType<?> collated(MySqlText<?> type) {
        return collation == null
                ? type
                : type.characterSet(collation.split("_", 2)[0]).collate(collation);
    }

    private SqlType<?> enumeration() {
        var type = Types.enumOf(enumName, labels().toArray(String[]::new));
        return collation == null ? type : collated(MySqlTypes.enumOf(type));
    }

    /** The labels, in which a backslash stands before some characters. */
    private List<String> labels() {
        return text.arguments().stream()
                .map(label -> ESCAPED.matcher(label).replaceAll(match -> switch (match.group(1)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "0" -> "\0";
                    default -> Matcher.quoteReplacement(match.group(1));
                }))
                .toList();
    }
}
