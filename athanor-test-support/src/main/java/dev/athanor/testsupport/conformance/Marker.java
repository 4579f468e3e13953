package dev.athanor.testsupport.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in place of a value where there is no plain one. Tests put these among the actual values, too. */
public sealed interface Marker {
    /** A parameter that was given no value. */
    Marker REQUIRED = Sign.REQUIRED;
    /** An out parameter. */
    Marker OUT = Sign.OUT;
    /** JSON's own null, as a value that is not SQL's NULL. */
    Marker JSON_NULL = Sign.JSON_NULL;

    /**
     * A JSON document as what stands for it in the recorded cases.
     *
     * @param text the document's text
     * @return a map, list or scalar; {@link #JSON_NULL} for JSON's null
     */
    static Object json(String text) {
        Object decoded = JsonValues.decode(Json.parse(text));
        return decoded == null ? JSON_NULL : decoded;
    }

    /** The markers that carry nothing. */
    enum Sign implements Marker {
        /** See {@link Marker#REQUIRED}. */
        REQUIRED,
        /** See {@link Marker#OUT}. */
        OUT,
        /** See {@link Marker#JSON_NULL}. */
        JSON_NULL
    }

    /**
     * A parameter that a default of the client fills at execution.
     *
     * @param value the default, null included
     */
    record ClientDefault(@Nullable Object value) implements Marker {}

    /**
     * An enumeration's member; it equals a Java enum constant of that name.
     *
     * @param name the member's name
     */
    record EnumMember(String name) implements Marker {}

    /**
     * An entity, told by its identity.
     *
     * @param className the mapped class's simple name
     * @param key the primary key's values
     */
    record EntityKey(String className, List<@Nullable Object> key) implements Marker {}

    /**
     * An upstream object of no meaning here; it equals anything.
     *
     * @param text its Python representation
     */
    record Opaque(String text) implements Marker {}
}
