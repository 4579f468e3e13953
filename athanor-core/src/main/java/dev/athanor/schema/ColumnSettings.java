package dev.athanor.schema;

import dev.athanor.sql.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    @Nullable
    String comment;

    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final Map<Object, Object> info = new LinkedHashMap<>();

    ColumnSettings() {}

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
