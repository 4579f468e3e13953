package dev.athanor.compile;

import dev.athanor.sql.FromClause;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the names of a statement's anonymous parameters, labels and aliases: a base name and a running number. Those that
 * the database would cut, and so might confuse, are cut here and numbered once more.
 */
final class Names {
    private static final String UNUSUAL_CHARACTERS = "%() $";
    private static final Pattern UNUSUAL = Pattern.compile("[" + UNUSUAL_CHARACTERS + "]+");

    private final Syntax syntax;
    private final Identifiers identifiers;
    private final Counters counters = new Counters();
    private @Nullable Map<Anonymous, String> given;
    private @Nullable Map<Kind, Map<String, String>> cut;

    Names(Syntax syntax) {
        this.syntax = syntax;
        this.identifiers = syntax.identifiers();
    }

    /** The dialect for which names are made. */
    Syntax syntax() {
        return syntax;
    }

    /** What is named; names that were cut are numbered for each kind apart. */
    private enum Kind {
        PARAMETER,
        LABEL,
        ALIAS
    }

    /**
     * A thing without a name.
     *
     * @param thing the thing, whose class has no equality but identity
     * @param base what its name is made of
     */
    record Anonymous(Object thing, String base) {}

    /**
     * A label made of other names, which is cut when it is too long.
     *
     * @param whole the label
     */
    record Composed(String whole) {}

    private String of(Kind kind, Anonymous anonymous) {
        if (given == null) {
            given = new HashMap<>();
        }
        String name = given.get(anonymous);
        if (name == null) {
            name = next(kind, anonymous.base());
            given.put(anonymous, name);
        }
        return name;
    }

    private String next(Kind kind, String unusualBase) {
        String base = plain(unusualBase);
        int number = counters.next(base);
        return fitted(kind, base + "_" + number);
    }

    /** As upstream, what drivers would take for more than a name becomes one underscore. */
    private static String plain(String base) {
        for (int i = 0; i < base.length(); i++) {
            if (UNUSUAL_CHARACTERS.indexOf(base.charAt(i)) >= 0) {
                return UNUSUAL.matcher(base).replaceAll("_").replaceAll("^_+|_+$", "");
            }
        }
        return base; // nearly always, so no matcher is made for it
    }

    /** A name for a parameter, which nobody else gets, not even in a text for people. */
    String parameter(String base) {
        return next(Kind.PARAMETER, ParameterWriter.shownName(plain(base)));
    }

    /** The name of a parameter, which keeps it for the whole statement. */
    String parameter(Object identity, String base) {
        return of(Kind.PARAMETER, new Anonymous(identity, ParameterWriter.shownName(plain(base))));
    }

    /** The label for an {@link Anonymous} thing, which keeps it for the whole statement, or for a {@link Composed} one. */
    String label(Object madeUp) {
        return madeUp instanceof Composed composed
                ? fitted(Kind.LABEL, composed.whole())
                : of(Kind.LABEL, (Anonymous) madeUp);
    }

    /** The alias of a clause that keeps it for the whole statement. */
    String alias(FromClause clause, String base) {
        return of(Kind.ALIAS, new Anonymous(clause, base));
    }

    /** A name that the compiler put together, cut if it must be; the same name is cut alike everywhere. */
    private String fitted(Kind kind, String name) {
        if (identifiers.fitsLabel(name)) {
            return name;
        }
        if (cut == null) {
            cut = new HashMap<>();
        }
        Map<String, String> ofKind = cut.computeIfAbsent(kind, k -> new HashMap<>());
        return ofKind.computeIfAbsent(
                name,
                whole -> identifiers.shortened(whole) + "_" + String.format(Locale.ROOT, "%x", ofKind.size() + 1));
    }

    /** How many names were made of each base. Arrays while there are few, as nearly always. */
    private static final class Counters {
        private static final int FEW = 16;

        private String[] bases = new String[FEW / 2];
        private int[] counts = new int[FEW / 2];
        private int size;
        private @Nullable Map<String, Integer> many;

        int next(String base) {
            if (many != null) {
                return many.merge(base, 1, Integer::sum);
            }
            for (int i = 0; i < size; i++) {
                if (bases[i].equals(base)) {
                    return ++counts[i];
                }
            }
            if (size == FEW) {
                Map<String, Integer> all = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    all.put(bases[i], counts[i]);
                }
                many = all;
                return all.merge(base, 1, Integer::sum);
            }
            if (size == bases.length) {
                bases = Arrays.copyOf(bases, FEW);
                counts = Arrays.copyOf(counts, FEW);
            }
            bases[size] = base;
            counts[size++] = 1;
            return 1;
        }
    }
}
