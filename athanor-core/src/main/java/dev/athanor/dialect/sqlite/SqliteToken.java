package dev.athanor.dialect.sqlite;

import java.util.Locale;

/**
 * A word, string or sign in the text of a CREATE statement as SQLite keeps it.
 *
 * @param kind what it is
 * @param text what it stands for: a name without its quotes, a sign, a number as it is written
 * @param start where it begins in the source
 * @param end behind its last character in the source
 */
record SqliteToken(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A keyword, a name or a number without quotes. */
        WORD,
        /** A name in any of the four quotes that SQLite takes, strings included. */
        QUOTED,
        /** A single sign. */
        SIGN,
        /** The end of the source. */
        END
    }

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** The keyword in upper case; empty when it is none. */
    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }
}
