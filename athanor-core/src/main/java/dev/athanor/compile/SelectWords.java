package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.DialectText;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Select;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes the words that users put around a select, as far as they are meant for the dialect. */
final class SelectWords {
    private SelectWords() {}

    /** Prefixes, and the hints that stand before them; the hints on FROM clauses are laid ready for these. */
    static void before(Select<?> select, SelectScope scope, SqlWriter out) {
        if (!select.fromHints().isEmpty()) {
            Map<FromClause, FromHint> hints = new IdentityHashMap<>();
            for (FromHint hint : select.fromHints()) {
                if (hint.hint().isFor(out.syntax().dialect())) {
                    hints.put(hint.clause(), hint); // the last one counts
                }
            }
            scope.hints(hints);
            if (out.syntax().has(Feature.HINTS_IN_COMMENT)) {
                for (FromHint hint : select.fromHints()) {
                    if (hints.get(hint.clause()) == hint) {
                        out.sql("/*+ ").sql(FromHints.text(hint, out)).sql(" */ ");
                    }
                }
            }
        }
        prefixes(select.prefixes(), out);
    }

    /** Statement hints and suffixes. */
    static void behind(Select<?> select, SqlWriter out) {
        suffixes(select.statementHints(), out);
        suffixes(select.suffixes(), out);
    }

    private static void prefixes(List<DialectText> words, SqlWriter out) {
        for (DialectText word : words) {
            out.sql(word.isFor(out.syntax().dialect()) ? word.sql() + " " : "");
        }
    }

    private static void suffixes(List<DialectText> words, SqlWriter out) {
        for (DialectText word : words) {
            out.sql(word.isFor(out.syntax().dialect()) ? " " + word.sql() : "");
        }
    }
}
