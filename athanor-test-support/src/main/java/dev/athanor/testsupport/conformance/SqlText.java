package dev.athanor.testsupport.conformance;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * SQL text in the form that is compared: each run of white space is one blank, and each placeholder is {@code ?}, whatever style it was
 * written in.
 */
public final class SqlText {
    private final String sql;
    private final @Nullable Collection<String> names;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private SqlText(String sql, @Nullable Collection<String> names) {
        this.sql = sql;
        this.names = names;
    }

    /**
     * Normalises a text whose parameters' names are not known: {@code :name}, {@code :1}, {@code %(name)s}, {@code $1} and {@code @p1}
     * outside of quotes are placeholders, {@code ::type} is a cast, and {@code ??} is what JDBC calls a question mark.
     *
     * @param sql the text
     * @return the text to compare
     */
    public static String normalise(String sql) {
        return new SqlText(sql, null).scan();
    }

    /**
     * Normalises a text with named placeholders. Only with the names can a cast ({@code x::text}) be told from an array's slice
     * ({@code a[:low::high]}).
     *
     * @param sql the text
     * @param names the names of its parameters
     * @return the text to compare
     */
    public static String normalise(String sql, Collection<String> names) {
        return new SqlText(sql, names).scan();
    }

    private String scan() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            switch (c) {
                case '\'', '"', '`' -> quoted(c);
                case ':' -> colon();
                case '%' -> percent();
                case '$' -> numbered(1);
                case '@' -> numbered(sql.startsWith("@p", at) ? 2 : 1);
                case '?' -> questionMark();
                default -> copy(1);
            }
        }
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    /** A doubled quote inside reads as the end of one literal and the start of the next, which copies the same text. */
    private void quoted(char quote) {
        int end = sql.indexOf(quote, at + 1);
        copy(end < 0 ? sql.length() - at : end + 1 - at);
    }

    private void colon() {
        if (sql.startsWith("::", at)) {
            String word = word(at + 2);
            boolean slice = names != null && names.contains(word);
            copy(slice ? 1 : 2 + word.length());
            return;
        }
        String word = word(at + 1);
        boolean placeholder = names == null ? mayBeName(word) : names.contains(word);
        if (placeholder) {
            placeholder(1 + word.length());
        } else {
            copy(1);
        }
    }

    private boolean mayBeName(String word) {
        if (word.isEmpty()) {
            return false;
        }
        boolean afterOperand = at > 0 && (isWordPart(sql.charAt(at - 1)) || sql.charAt(at - 1) == ']');
        return !Character.isDigit(word.charAt(0)) || !afterOperand;
    }

    private void percent() {
        int end = sql.startsWith("%(", at) ? sql.indexOf(")s", at) : -1;
        if (end > 0) {
            placeholder(end + 2 - at);
        } else {
            copy(1);
        }
    }

    private void numbered(int prefix) {
        int end = at + prefix;
        while (end < sql.length() && Character.isDigit(sql.charAt(end))) {
            end++;
        }
        boolean insideWord = at > 0 && (isWordPart(sql.charAt(at - 1)) || sql.charAt(at - 1) == '@');
        boolean digits = end > at + prefix;
        if (digits && !insideWord && (sql.charAt(at) == '$' || prefix == 2)) {
            placeholder(end - at);
        } else {
            copy(1);
        }
    }

    private void questionMark() {
        placeholder(sql.startsWith("??", at) ? 2 : 1);
    }

    private void placeholder(int length) {
        out.append('?');
        at += length;
    }

    private void copy(int length) {
        out.append(sql, at, at + length);
        at += length;
    }

    private String word(int start) {
        int end = start;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
