package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint as the database describes it: no two rows give true for all of its operators.
 *
 * @param name its name; null when it has none that was given
 * @param elements what is compared, and by which operators
 * @param method the method of its index, such as {@code gist}
 * @param where the condition of the rows that it holds for, in the database's SQL; null when it holds for all
 * @param isDeferrable whether it can be checked at the end of a transaction
 * @param isInitiallyDeferred whether it is checked there unless a transaction says otherwise
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record ExcludeInfo(
        @Nullable String name,
        List<Element> elements,
        String method,
        @Nullable String where,
        boolean isDeferrable,
        boolean isInitiallyDeferred,
        @Nullable String comment,
        List<DialectOption> options) {
    /**
     * What is compared.
     *
     * @param columnName the column; null for an expression
     * @param expression the expression in the database's SQL; null for a column
     * @param operator the operator in SQL
     * @param operatorClass the index's class of operators; null for the type's own
     */
    public record Element(
            @Nullable String columnName,
            @Nullable String expression,
            String operator,
            @Nullable String operatorClass) {}
}
