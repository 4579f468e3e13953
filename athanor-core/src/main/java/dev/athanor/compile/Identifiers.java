package dev.athanor.compile;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.sql.Quoting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When and how a dialect quotes names. Immutable. */
public final class Identifiers {
    private static final int CUT_LENGTH = 8; // what is kept free for the digest of a name that was cut, as upstream
    private static final int NUMBER_LENGTH = 6; // what is kept free for the number of a name that was cut

    private final char open;
    private final char close;
    private final Set<String> reserved;
    private final int maxLength;
    private final int labelLength;
    private final ToIntFunction<String> length;
    private final boolean underscoreFirst;
    private final boolean dottedSchemas;

    /**
     * Creates the rules of a dialect.
     *
     * @param open the character before a quoted name
     * @param close the character behind it, doubled inside
     * @param reserved the words that must be quoted, in lower case
     * @param maxLength the longest name, in characters
     */
    public Identifiers(char open, char close, Set<String> reserved, int maxLength) {
        this(open, close, reserved, maxLength, name -> name.codePointCount(0, name.length()));
    }

    /**
     * Creates the rules of a dialect that measures names in its own way.
     *
     * @param open the character before a quoted name
     * @param close the character behind it, doubled inside
     * @param reserved the words that must be quoted, in lower case
     * @param maxLength the longest name
     * @param length measures a name
     */
    public Identifiers(char open, char close, Set<String> reserved, int maxLength, ToIntFunction<String> length) {
        this(open, close, Set.copyOf(reserved), maxLength, maxLength, length, true, false);
    }

    private Identifiers(
            char open,
            char close,
            Set<String> reserved,
            int maxLength,
            int labelLength,
            ToIntFunction<String> length,
            boolean underscoreFirst,
            boolean dottedSchemas) {
        this.underscoreFirst = underscoreFirst;
        this.dottedSchemas = dottedSchemas;
        this.open = open;
        this.close = close;
        this.reserved = reserved;
        this.maxLength = maxLength;
        this.labelLength = labelLength;
        this.length = length;
    }

    /**
     * The rules of a dialect whose labels and aliases can be longer than the names of what it stores.
     *
     * @param longest the longest label or alias, in what the dialect measures names in
     * @return such rules, otherwise equal to these
     */
    public Identifiers withLabelLength(int longest) {
        return new Identifiers(open, close, reserved, maxLength, longest, length, underscoreFirst, dottedSchemas);
    }

    /**
     * These rules, but that a name without quotes begins with a letter and not with an underscore.
     *
     * @return the rules
     */
    public Identifiers startingWithLetters() {
        return new Identifiers(open, close, reserved, maxLength, labelLength, length, false, dottedSchemas);
    }

    /**
     * These rules, but that the name of a schema may be several, with dots between them: a database and an owner. A part in the dialect's
     * quotes is one name whatever it holds.
     *
     * @return the rules
     */
    public Identifiers withDottedSchemas() {
        return new Identifiers(open, close, reserved, maxLength, labelLength, length, underscoreFirst, true);
    }

    /**
     * The name of a schema as it stands in SQL.
     *
     * @param name the name
     * @return the name or names, each quoted where it must be
     * @throws ArgumentException when it is empty or holds a NUL character
     */
    public String formatSchema(String name) {
        return formatSchema(name, Quoting.AS_NEEDED);
    }

    /**
     * The name of a schema as it stands in SQL, where it was said whether it is quoted.
     *
     * @param name the name
     * @param quoting whether it is quoted; always means that dots in it separate nothing
     * @return the name or names
     * @throws ArgumentException when it is empty or holds a NUL character
     */
    public String formatSchema(String name, Quoting quoting) {
        if (quoting != Quoting.AS_NEEDED) {
            return format(name, quoting);
        }
        if (!dottedSchemas || name.indexOf('.') < 0) {
            return format(name);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at <= name.length()) {
            boolean quoted = at < name.length() && name.charAt(at) == open && name.indexOf(close, at) > 0;
            int dot = name.indexOf('.', quoted ? name.indexOf(close, at) : at);
            int end = dot < 0 ? name.length() : dot;
            String part = name.substring(at, end);
            out.append(out.isEmpty() ? "" : ".");
            out.append(
                    quoted && part.indexOf(close) == part.length() - 1
                            ? quote(part.substring(1, part.length() - 1))
                            : format(part));
            at = end + 1;
        }
        return out.toString();
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
     * A name as it stands in SQL, where it was said whether it is quoted.
     *
     * @param name the name
     * @param quoting whether it is quoted
     * @return the name
     * @throws ArgumentException when it is empty, holds a NUL character, or must not be quoted and could not be read without
     */
    public String format(String name, Quoting quoting) {
        return switch (quoting) {
            case AS_NEEDED -> format(name);
            case ALWAYS -> quote(name);
            case NEVER -> bare(name);
        };
    }

    /** Refuses what could be read as more than a name. */
    private static String bare(String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_$#@".indexOf(c) >= 0);
        if (name.isEmpty() || !plain) {
            throw new ArgumentException(
                    "The name '%s' holds more than letters, digits, _, $, # and @, so that it cannot stand without quotes; leave out Quoting.NEVER"
                            .formatted(name));
        }
        return name;
    }

    /**
     * A name that may have a schema's before it.
     *
     * @param path the names with a dot between them
     * @return the names, each quoted where it must be
     * @throws ArgumentException when one is empty or holds a NUL character
     */
    public String formatPath(String path) {
        return Stream.of(path.split("\\.", -1)).map(this::format).collect(Collectors.joining("."));
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
        return isFunctionName(name) ? name : quote(name);
    }

    private static boolean isFunctionName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '$');
            if (!letter && !later) {
                return false;
            }
        }
        return !name.isEmpty();
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
     * Makes sure that the database takes a name as long as it is, where some cut it without a word.
     *
     * @param name the name of something that is to be created
     * @throws CompileException when it is too long
     */
    public void checkLength(String name) {
        if (length.applyAsInt(name) > maxLength) {
            throw new CompileException(
                    "The name '%s' is longer than the %d that the database takes; give it a shorter one"
                            .formatted(name, maxLength));
        }
    }

    /**
     * The name of something that is to be created, as long as the database takes it.
     *
     * @param name the name
     * @param mayBeCut whether it is cut when it is too long, as one that was made up is; four characters that depend on the whole name
     *     tell it from others cut alike
     * @return the name, or what is left of it
     * @throws CompileException when it is too long and may not be cut
     */
    public String fitting(String name, boolean mayBeCut) {
        if (!mayBeCut) {
            checkLength(name);
        } else if (length.applyAsInt(name) > maxLength) {
            return start(name, maxLength - CUT_LENGTH) + "_" + digest(name);
        }
        return name;
    }

    /** As upstream, so that both give a constraint one name. */
    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            return hex.substring(hex.length() - 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    /** Whether a label or alias that the compiler made up can stay as it is; as upstream, the last few characters are kept free. */
    boolean fitsLabel(String name) {
        int longest = labelLength - NUMBER_LENGTH;
        return name.length() * 4 <= longest || length.applyAsInt(name) <= longest;
    }

    /** The beginning of a made-up name, short enough for a number behind it. */
    String shortened(String name) {
        return start(name, Math.max(0, labelLength - NUMBER_LENGTH));
    }

    /** The beginning of a name, as long as can be without cutting a character in two. */
    private String start(String name, int longest) {
        int end = Math.min(name.length(), longest);
        while (end > 0
                && (Character.isHighSurrogate(name.charAt(end - 1))
                        || length.applyAsInt(name.substring(0, end)) > longest)) {
            end--;
        }
        return name.substring(0, end);
    }

    /**
     * The longest name.
     *
     * @return the length, in what the dialect measures names in
     */
    public int maxLength() {
        return maxLength;
    }

    private boolean needsQuotes(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == '_' && (i > 0 || underscoreFirst);
            boolean later = i > 0 && (c >= '0' && c <= '9' || c == '$');
            if (!letter && !later) {
                return true;
            }
        }
        return name.isEmpty() || reserved.contains(name); // which are in lower case, as the name is
    }
}
