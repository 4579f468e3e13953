package dev.athanor.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CREATE INDEX says that SQLite's pragmas do not.
 *
 * @param parts the expressions as they are written, without collation and direction
 * @param where the condition, or null when there is none
 */
record SqliteIndexText(List<String> parts, @Nullable String where) {
    static SqliteIndexText parse(@Nullable String source) {
        if (source == null) {
            return new SqliteIndexText(List.of(), null);
        }
        SqliteTextReader reader = new SqliteTextReader(source);
        reader.skipTo('(');
        List<String> parts = new ArrayList<>();
        for (String part : reader.parts()) {
            parts.add(expression(part));
        }
        return new SqliteIndexText(parts, reader.takes("WHERE") ? reader.rest() : null);
    }

    /** Cuts off a direction and the collation before it. */
    private static String expression(String part) {
        List<SqliteToken> tokens = SqliteLexer.tokens(part);
        int last = tokens.size() - 2;
        if (last > 0 && (tokens.get(last).is("ASC") || tokens.get(last).is("DESC"))) {
            last--;
        }
        if (last > 1 && tokens.get(last - 1).is("COLLATE")) {
            last -= 2;
        }
        return last < 0 ? part : part.substring(0, tokens.get(last).end());
    }
}
