package dev.athanor.dialect.postgresql;

import dev.athanor.error.ResultException;

/** Reads an array as the server writes it: in braces, with commas between, in quotes where it needs them. */
final class ArrayText {
    private static final String NULL = "NULL";

    private final String text;
    private int at;

    ArrayText(String text) {
        this.text = text;
    }

    /** Passes the indexes that stand before an array which does not begin with 1. */
    void bounds() {
        if (text.startsWith("[")) {
            at = text.indexOf('=') + 1;
        }
    }

    boolean opens() {
        return sign() == '{';
    }

    /** Enters an array, and leaves it again if nothing is in it. */
    boolean opensEmpty() {
        expect('{');
        boolean empty = sign() == '}';
        at += empty ? 1 : 0;
        return empty;
    }

    /** Whether NULL stands here, which then is passed; the text NULL stands in quotes. */
    boolean isNull() {
        boolean isNull = text.startsWith(NULL, at) && ",}".indexOf(text.charAt(at + NULL.length())) >= 0;
        at += isNull ? NULL.length() : 0;
        return isNull;
    }

    /** Passes the comma before another element, or the brace behind the last. */
    boolean hasNext() {
        boolean next = sign() == ',';
        if (next) {
            at++;
        } else {
            expect('}');
        }
        return next;
    }

    String element() {
        StringBuilder out = new StringBuilder();
        boolean quoted = sign() == '"';
        at += quoted ? 1 : 0;
        while (quoted ? sign() != '"' : ",}".indexOf(sign()) < 0) {
            at += sign() == '\\' ? 1 : 0;
            out.append(sign());
            at++;
        }
        at += quoted ? 1 : 0;
        return out.toString();
    }

    void end() {
        if (at != text.length()) {
            throw fault();
        }
    }

    private char sign() {
        if (at >= text.length()) {
            throw fault();
        }
        return text.charAt(at);
    }

    private void expect(char sign) {
        if (sign() != sign) {
            throw fault();
        }
        at++;
    }

    private ResultException fault() {
        return new ResultException(
                "'%s' is no array of the type's dimensions: it can't be read from position %d".formatted(text, at));
    }

    @Override
    public String toString() {
        return text;
    }
}
