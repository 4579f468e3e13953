package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Select;
import java.util.IdentityHashMap;
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
        out.prefixes(select.prefixes());
    }

    /** Statement hints and suffixes. */
    static void behind(Select<?> select, SqlWriter out) {
        out.hints(select.statementHints()).hints(select.suffixes());
    }
}
