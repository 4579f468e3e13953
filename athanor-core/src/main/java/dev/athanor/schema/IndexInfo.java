package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as the database describes it.
 *
 * @param name its name
 * @param parts what it orders by
 * @param isUnique whether it refuses a second row of the same parts
 * @param where the condition of the rows that it holds, in the database's SQL; null when it holds all
 * @param includedColumnNames columns kept beside the parts
 * @param duplicatedConstraint the unique constraint of which this is another view, or null when the two are told apart
 * @param options what only this database knows of it
 */
public record IndexInfo(
        String name,
        List<Part> parts,
        boolean isUnique,
        @Nullable String where,
        List<String> includedColumnNames,
        @Nullable String duplicatedConstraint,
        List<DialectOption> options) {
    /**
     * One thing that an index orders by.
     *
     * @param columnName the column; null for an expression
     * @param expression the expression in the database's SQL; null for a column
     * @param isDescending whether it orders from high to low
     * @param nullsFirst whether nulls come first; null for the database's own order
     * @param collation by which it orders texts; null for the column's own
     */
    public record Part(
            @Nullable String columnName,
            @Nullable String expression,
            boolean isDescending,
            @Nullable Boolean nullsFirst,
            @Nullable String collation) {
        /**
         * Creates a part of the column's own collation.
         *
         * @param columnName the column; null for an expression
         * @param expression the expression in the database's SQL; null for a column
         * @param isDescending whether it orders from high to low
         * @param nullsFirst whether nulls come first; null for the database's own order
         */
        public Part(
                @Nullable String columnName,
                @Nullable String expression,
                boolean isDescending,
                @Nullable Boolean nullsFirst) {
            this(columnName, expression, isDescending, nullsFirst, null);
        }
    }
}
