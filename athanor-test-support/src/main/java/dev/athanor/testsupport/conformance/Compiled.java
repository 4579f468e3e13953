package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What our compiler made of a construct.
 *
 * @param texts the text; several of them only for DDL
 * @param params the values in the order of the placeholders, each may be a {@link Marker}
 */
public record Compiled(List<String> texts, List<@Nullable Object> params) {
    /**
     * Describes a statement.
     *
     * @param sql its text
     * @param params the values in the order of the placeholders
     * @return the outcome to compare
     */
    public static Compiled statement(String sql, List<? extends @Nullable Object> params) {
        return new Compiled(List.of(sql), Collections.unmodifiableList(new ArrayList<>(params)));
    }

    /**
     * Describes DDL, or the text of a type.
     *
     * @param texts the texts in the order they would be executed
     * @return the outcome to compare
     */
    public static Compiled texts(List<String> texts) {
        return new Compiled(List.copyOf(texts), List.of());
    }
}
