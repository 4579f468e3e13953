package dev.athanor.compile;

import dev.athanor.types.Codec;
import dev.athanor.types.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place in a compiled statement that a parameter fills.
 *
 * @param bind the parameter's number among the statement's binds in order of first visit, or -1 when its value is only given
 *     at execution, by name
 * @param name the parameter's name
 * @param type its type
 * @param codec binds it
 * @param form what becomes of the place at execution
 * @param offset where in the text a place stands that is only filled in at execution
 * @param list what stands around the elements, when it is a list
 * @param clientDefault makes the value when none is given, or null
 * @param column the column that keeps the value, for messages; null when none does
 */
public record Slot(
        int bind,
        String name,
        SqlType<?> type,
        Codec<?> codec,
        Form form,
        int offset,
        ListText list,
        @Nullable Supplier<?> clientDefault,
        @Nullable String column) {
    /** What becomes of the place at execution. */
    public enum Form {
        /** One placeholder, in the text already. */
        PLACEHOLDER,
        /** One placeholder, in the text already, which the database fills. */
        OUT,
        /** As many placeholders as the value, a list, has elements. */
        LIST,
        /** The value as a literal. */
        LITERAL,
        /** The elements of the value, a list, as literals. */
        LITERAL_LIST;

        /**
         * Whether the value is a list.
         *
         * @return true when its elements are written one by one
         */
        public boolean isList() {
            return this == LIST || this == LITERAL_LIST;
        }
    }

    /**
     * What stands around the elements of a list.
     *
     * @param before what stands before the elements, when there are some
     * @param whenEmpty what stands for a list without elements
     * @param beforeElement what stands before each element
     * @param afterElement what stands behind each element
     */
    public record ListText(String before, String whenEmpty, String beforeElement, String afterElement) {
        /** Nothing. */
        static final ListText NONE = new ListText("", "", "", "");
    }

    /** Whether the text has the place already, whatever the value. */
    boolean isWritten() {
        return form == Form.PLACEHOLDER || form == Form.OUT;
    }

    /** The same place elsewhere in the text. */
    Slot at(int newOffset) {
        return newOffset == offset
                ? this
                : new Slot(bind, name, type, codec, form, newOffset, list, clientDefault, column);
    }

    /** The same place of a list elsewhere in the text, with another text around the elements. */
    Slot at(int newOffset, ListText text) {
        return new Slot(bind, name, type, codec, form, newOffset, text, clientDefault, column);
    }
}
