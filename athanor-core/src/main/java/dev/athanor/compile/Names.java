package dev.athanor.compile;

import dev.athanor.sql.FromClause;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes up the names of a statement's anonymous parameters, labels and aliases: a base name and a running number. */
final class Names {
    private static final String UNUSUAL_CHARACTERS = "%() $";
    private static final Pattern UNUSUAL = Pattern.compile("[" + UNUSUAL_CHARACTERS + "]+");

    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<Anonymous, String> given = new HashMap<>();

    /**
     * A thing without a name.
     *
     * @param thing the thing, whose class has no equality but identity
     * @param base what its name is made of
     */
    record Anonymous(Object thing, String base) {}

    /** The name of a thing that keeps it for the whole statement. */
    String of(Anonymous anonymous) {
        String name = given.get(anonymous);
        if (name == null) {
            String base = plain(anonymous.base());
            name = base + "_" + counters.merge(base, 1, Integer::sum);
            given.put(anonymous, name);
        }
        return name;
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

    String of(Object thing, String base) {
        return of(new Anonymous(thing, base));
    }

    String alias(FromClause clause, String base) {
        return of(clause, base);
    }
}
