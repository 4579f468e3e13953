package dev.athanor.schema;

import dev.athanor.sql.Expr;
import org.jspecify.annotations.Nullable;

/**
 * How the database computes a column from others of its row.
 *
 * @param expression the value
 * @param storage where it is kept, or null for the database's habit
 */
public record Computed(Expr<?> expression, @Nullable Storage storage) {
    /** Where a computed value is kept. */
    public enum Storage {
        /** In the row. */
        STORED,
        /** Nowhere; it is computed on reading. */
        VIRTUAL
    }
}
