package dev.athanor.types;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of the user's classes into JSON documents and back, for columns of {@link Types#json}. The library of the user's choice
 * stands behind it; {@code athanor-jackson} has one for Jackson. It is found as a service of this interface, or given to
 * {@link JsonValues#by}. Used by several threads at once.
 */
public interface JsonMapper {
    /**
     * Writes a value.
     *
     * @param value the value, never null
     * @param type its declared type, with the types of its elements
     * @return the text of a document
     * @throws RuntimeException when the value has no JSON form
     */
    String write(Object value, Type type);

    /**
     * Reads a value.
     *
     * @param json the text of a document
     * @param type the type of the value, with the types of its elements
     * @return the value; null when the document is {@code null}
     * @throws RuntimeException when the document is of another form
     */
    @Nullable
    Object read(String json, Type type);
}
