package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import dev.athanor.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database describes it.
 *
 * @param name its name
 * @param type its type; {@link dev.athanor.types.UnknownType} when this library has none for it
 * @param isNullable whether it takes null
 * @param serverDefault the text of its default in the database's SQL, or null when it has none
 * @param isAutoincrement whether the database numbers new rows in it
 * @param computed how it is computed, or null when it is not
 * @param identity how its identity numbers its rows, or null when it has none
 * @param comment its comment, or null
 * @param quoting whether statements find it by a quoted name only, as one in lower case where others are kept in upper case
 * @param options what only this database knows of it
 */
public record ColumnInfo(
        String name,
        SqlType<?> type,
        boolean isNullable,
        @Nullable String serverDefault,
        boolean isAutoincrement,
        @Nullable ComputedInfo computed,
        SequenceInfo.@Nullable Numbers identity,
        @Nullable String comment,
        Quoting quoting,
        List<DialectOption> options) {
    /**
     * A column whose name is quoted as needed, and of which there is nothing more to tell.
     *
     * @param name its name
     * @param type its type
     * @param isNullable whether it takes null
     * @param serverDefault the text of its default in the database's SQL, or null when it has none
     * @param isAutoincrement whether the database numbers new rows in it
     * @param computed how it is computed, or null when it is not
     * @param identity how its identity numbers its rows, or null when it has none
     * @param comment its comment, or null
     */
    public ColumnInfo(
            String name,
            SqlType<?> type,
            boolean isNullable,
            @Nullable String serverDefault,
            boolean isAutoincrement,
            @Nullable ComputedInfo computed,
            SequenceInfo.@Nullable Numbers identity,
            @Nullable String comment) {
        this(
                name,
                type,
                isNullable,
                serverDefault,
                isAutoincrement,
                computed,
                identity,
                comment,
                Quoting.AS_NEEDED,
                List.of());
    }

    /**
     * The column with another type.
     *
     * @param other the type
     * @return the column
     */
    public ColumnInfo withType(SqlType<?> other) {
        return new ColumnInfo(
                name, other, isNullable, serverDefault, isAutoincrement, computed, identity, comment, quoting, options);
    }
}
