package dev.athanor.compile;

import dev.athanor.schema.Numbering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sequences and identities count, in SQL; dialects override what they spell differently. */
public class NumberingText {
    /** For dialects. */
    public NumberingText() {}

    /**
     * The options.
     *
     * @param numbering the settings
     * @return the text, empty when nothing is set
     */
    public String options(Numbering numbering) {
        List<String> all = new ArrayList<>();
        add("INCREMENT BY ", numbering.increment(), all);
        add("START WITH ", numbering.start(), all);
        add("MINVALUE ", numbering.minimum(), all);
        add("MAXVALUE ", numbering.maximum(), all);
        if (numbering.noMinimum()) {
            all.add(not("MINVALUE"));
        }
        if (numbering.noMaximum()) {
            all.add(not("MAXVALUE"));
        }
        add("CACHE ", numbering.cache(), all);
        if (numbering.cycle() != null) {
            all.add(numbering.cycle() ? "CYCLE" : not("CYCLE"));
        }
        all.addAll(further(numbering));
        return String.join(" ", all);
    }

    private static void add(String word, @Nullable Long value, List<String> all) {
        if (value != null) {
            all.add(word + value);
        }
    }

    /**
     * The opposite of an option.
     *
     * @param option the option's word
     * @return the words
     */
    protected String not(String option) {
        return "NO " + option;
    }

    /**
     * What only the dialect knows.
     *
     * @param numbering the settings
     * @return further options
     */
    protected List<String> further(Numbering numbering) {
        return List.of();
    }
}
