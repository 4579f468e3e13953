package dev.athanor.types;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as its text. What reads or writes it is the user's choice; {@link SqlType#map} makes a type of it whose values
 * are of the user's classes.
 */
public final class Json {
    /** The JSON document {@code null}, which is a value, unlike SQL's NULL. */
    public static final Json NULL = new Json("null");

    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /**
     * A document.
     *
     * @param text its text, which the database checks
     * @return the document
     */
    public static Json of(String text) {
        return text.equals("null") ? NULL : new Json(Objects.requireNonNull(text, "text"));
    }

    /**
     * The document's text.
     *
     * @return the text as it was given or as the database gave it, which may have other blanks and another order of keys
     */
    public String text() {
        return text;
    }

    /** {@return whether the other is a document of the same text} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
