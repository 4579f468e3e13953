package dev.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type as a catalogue writes it, taken apart: {@code numeric(10,2) unsigned} is {@code numeric} of {@code 10} and {@code 2}
 * with {@code unsigned} behind it. For {@link Reflector}s.
 *
 * @param text the whole
 * @param name the words before the parenthesis, in upper case
 * @param arguments what stands between the parentheses; strings without their quotes
 * @param suffix what stands behind them, or nothing
 */
public record TypeText(String text, String name, List<String> arguments, String suffix) {
    /**
     * Takes a type apart.
     *
     * @param text the type as a catalogue writes it
     * @return its parts
     */
    public static TypeText parse(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new TypeText(text, upper(text), List.of(), "");
        }
        List<String> arguments = new ArrayList<>();
        int close = arguments(text, open + 1, arguments);
        return new TypeText(
                text,
                upper(text.substring(0, open)),
                List.copyOf(arguments),
                text.substring(close).strip());
    }

    private static String upper(String words) {
        return words.strip().toUpperCase(Locale.ROOT);
    }

    /** Reads up to the closing parenthesis and returns the position behind it. */
    private static int arguments(String text, int start, List<String> out) {
        StringBuilder argument = new StringBuilder();
        boolean wasQuoted = false;
        int at = start;
        while (at < text.length() && text.charAt(at) != ')') {
            char c = text.charAt(at);
            if (c == '\'') {
                wasQuoted = true;
                at = string(text, at + 1, argument);
            } else {
                if (c == ',') {
                    add(argument, wasQuoted, out);
                    wasQuoted = false;
                } else if (!wasQuoted) {
                    argument.append(c);
                }
                at++;
            }
        }
        add(argument, wasQuoted, out);
        return Math.min(text.length(), at + 1);
    }

    private static void add(StringBuilder argument, boolean wasQuoted, List<String> out) {
        out.add(wasQuoted ? argument.toString() : argument.toString().strip());
        argument.setLength(0);
    }

    /** Reads a string, in which quotes are doubled, and returns the position behind its end. */
    private static int string(String text, int start, StringBuilder out) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'') {
                if (at >= text.length() || text.charAt(at) != '\'') {
                    return at;
                }
                at++;
            }
            out.append(c);
        }
        return at;
    }

    /**
     * A number between the parentheses.
     *
     * @param index which, from 0
     * @return the number, or null when there are fewer or it is none
     */
    public @Nullable Integer number(int index) {
        if (index >= arguments.size() || !arguments.get(index).matches("-?[0-9]{1,9}")) {
            return null;
        }
        return Integer.valueOf(arguments.get(index));
    }

    /**
     * Whether a word stands behind the parentheses or the name.
     *
     * @param word the word, in any case
     * @return true when it does
     */
    public boolean has(String word) {
        String all = " " + name + " " + upper(suffix) + " ";
        return all.contains(" " + upper(word) + " ");
    }
}
