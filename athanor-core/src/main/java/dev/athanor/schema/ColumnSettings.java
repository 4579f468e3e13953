package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Quoting;
import dev.athanor.types.NumericType;
import dev.athanor.types.SqlType;
import dev.athanor.types.TypeFamily;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a column set; lives only while the column is made.
 *
 * @param <T> the Java class of the column's values
 */
public final class ColumnSettings<T> {
    boolean primaryKey;

    @Nullable
    Boolean nullable;

    boolean unique;

    @Nullable
    Boolean autoincrement;

    @Nullable
    Supplier<? extends T> clientDefault;

    @Nullable
    Expr<?> sqlDefault;

    @Nullable
    Supplier<? extends T> clientOnUpdate;

    @Nullable
    Expr<?> sqlOnUpdate;

    @Nullable
    Expr<?> serverDefault;

    boolean fetchedOnInsert;
    boolean fetchedOnUpdate;
    boolean indexed;

    @Nullable
    Identity identity;

    @Nullable
    Computed computed;

    @Nullable
    Sequence sequence;

    @Nullable
    String comment;

    Quoting quoting = Quoting.AS_NEEDED;
    boolean checksValues;

    @Nullable
    String valuesCheckName;

    boolean ignoresForeignKeys;
    final List<Reference> references = new ArrayList<>();
    final List<CheckConstraint> checks = new ArrayList<>();
    final List<ColumnDialectOption> options = new ArrayList<>();
    final Map<Object, Object> info = new LinkedHashMap<>();

    ColumnSettings() {}

    /** What the column refers to, and how the constraint of that one column is otherwise. */
    record Reference(ForeignKey key, UnaryOperator<ForeignKeyConstraint> refine) {
        ForeignKeyConstraint constraint(String columnName) {
            return refine.apply(new ForeignKeyConstraint(List.of(columnName), List.of(key)));
        }
    }

    /**
     * Sets what only one dialect knows; for the factories of dialects.
     *
     * @param option the option
     */
    public void option(ColumnDialectOption option) {
        options.add(option);
    }

    /**
     * Refuses options that contradict each other.
     *
     * @param name the column's name
     * @param type its type
     */
    void check(String name, SqlType<?> type) {
        if (identity != null) {
            if (sequence != null) {
                refuse(
                        name,
                        "is an identity and takes its numbers from a sequence at once; choose one of identity and sequence");
            } else if (serverDefault != null || fetchedOnInsert || fetchedOnUpdate) {
                refuse(name, "is an identity and has a server default or onUpdate at once; choose one");
            } else if (Boolean.FALSE.equals(autoincrement)) {
                refuse(name, "is an identity and has autoincrement(false); leave out one of them");
            } else if (!countsRows(type)) {
                refuse(name, "of type " + type + " cannot be an identity, which needs a type of whole numbers");
            }
        }
        if (computed != null
                && (serverDefault != null
                        || sequence != null
                        || identity != null
                        || clientDefault != null
                        || sqlDefault != null)) {
            refuse(name, "is computed and has a default at once; a computed column takes no other value");
        }
    }

    private static void refuse(String name, String why) {
        throw new ArgumentException("Column '%s' %s".formatted(name, why));
    }

    /** Whether the database can number rows in a column of the type. */
    static boolean countsRows(SqlType<?> type) {
        return type.family() == TypeFamily.INTEGER
                || type instanceof NumericType numeric && numeric.scale() != null && numeric.scale() == 0;
    }

    /**
     * Keeps something with the column that this layer knows nothing of; options of other layers use it.
     *
     * @param key the key, best an object of the layer's own
     * @param value the value
     */
    public void info(Object key, Object value) {
        info.put(key, value);
    }
}
