package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.sqlite.SqliteToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into tokens by SQLite's own rules; blanks and comments are left out. */
final class SqliteLexer {
    private final String source;
    private int at;

    private SqliteLexer(String source) {
        this.source = source;
    }

    static List<SqliteToken> tokens(String source) {
        SqliteLexer lexer = new SqliteLexer(source);
        List<SqliteToken> tokens = new ArrayList<>();
        while (lexer.skipBlanks()) {
            tokens.add(lexer.next());
        }
        tokens.add(new SqliteToken(Kind.END, "", source.length(), source.length()));
        return tokens;
    }

    /** Whether anything is left. */
    private boolean skipBlanks() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("--", at)) {
                at = behind("\n", at + 2);
            } else if (source.startsWith("/*", at)) {
                at = behind("*/", at + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private int behind(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private SqliteToken next() {
        int start = at;
        char first = source.charAt(at);
        switch (first) {
            case '"', '\'', '`' -> {
                return quoted(first, first);
            }
            case '[' -> {
                return quoted(first, ']');
            }
            default -> {
                if (!isPartOfWord(first)) {
                    at++;
                    return new SqliteToken(Kind.SIGN, source.substring(start, at), start, at);
                }
            }
        }
        while (at < source.length() && isPartOfWord(source.charAt(at))) {
            at++;
        }
        return new SqliteToken(Kind.WORD, source.substring(start, at), start, at);
    }

    /** A doubled quote stands for one, but for brackets, which end at the first. */
    private SqliteToken quoted(char open, char close) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length()) {
            char next = source.charAt(at++);
            if (next != close) {
                text.append(next);
            } else if (open == close && at < source.length() && source.charAt(at) == close) {
                text.append(next);
                at++;
            } else {
                break;
            }
        }
        return new SqliteToken(Kind.QUOTED, text.toString(), start, at);
    }

    /** A number with a point is three tokens, which does not matter: expressions are copied as they are written. */
    private static boolean isPartOfWord(char one) {
        return one == '_' || one == '$' || one >= 0x80 || Character.isLetterOrDigit(one);
    }
}
