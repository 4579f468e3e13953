package dev.athanor.compile;

import dev.athanor.error.ArgumentException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When and how a dialect quotes names. Immutable. */
public final class Identifiers {
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    private final char open;
    private final char close;
    private final Set<String> reserved;
    private final int maxLength;

    /**
     * Creates the rules of a dialect.
     *
     * @param open the character before a quoted name
     * @param close the character behind it, doubled inside
     * @param reserved the words that must be quoted, in lower case
     * @param maxLength the longest name, in characters
     */
    public Identifiers(char open, char close, Set<String> reserved, int maxLength) {
        this.open = open;
        this.close = close;
        this.reserved = Set.copyOf(reserved);
        this.maxLength = maxLength;
    }

    /**
     * A name as it stands in SQL: quoted when it is a reserved word, is not all lower case, or holds anything but letters,
     * digits and underscores.
     *
     * @param name the name
     * @return the name, quoted where it must be
     * @throws ArgumentException when it is empty or holds a NUL character
     */
    public String format(String name) {
        return needsQuotes(name) ? quote(name) : name;
    }

    /**
     * The name of a function as it stands in SQL. Databases know many functions by reserved words and in any case, so only
     * what could not be a name without quotes is quoted.
     *
     * @param name the name
     * @return the name, quoted when it holds anything but letters, digits and underscores
     * @throws ArgumentException when it is empty or holds a NUL character
     */
    public String formatFunction(String name) {
        return FUNCTION.matcher(name).matches() ? name : quote(name);
    }

    /**
     * A name in quotes.
     *
     * @param name the name
     * @return the quoted name, which is one identifier whatever it holds
     * @throws ArgumentException when it is empty or holds a NUL character
     */
    public String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new ArgumentException("A name in SQL is not empty and holds no NUL character: '%s'".formatted(name));
        }
        String end = String.valueOf(close);
        return open + name.replace(end, end + end) + close;
    }

    /**
     * The longest name.
     *
     * @return the length in characters
     */
    public int maxLength() {
        return maxLength;
    }

    private boolean needsQuotes(String name) {
        if (name.isEmpty() || reserved.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == '_';
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '$');
            if (!letter && !later) {
                return true;
            }
        }
        return false;
    }
}
