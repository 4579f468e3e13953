package dev.athanor.compile;

import dev.athanor.schema.Table;
import dev.athanor.sql.Derived;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;

/** Writes hints on FROM clauses in the forms that several dialects share. */
public final class FromHints {
    private FromHints() {}

    /**
     * Writes the clause and its hint behind it.
     *
     * @param hint the hint
     * @param out where to
     */
    public static void behind(FromHint hint, SqlWriter out) {
        out.node(hint.clause()).sql(" ").sql(text(hint, out));
    }

    /** The words, with the clause's name where they ask for it. */
    static String text(FromHint hint, SqlWriter out) {
        return hint.hint().sql().replace("{name}", out.preview(() -> writeName(hint.clause(), out)));
    }

    /** The name by which the statement knows a clause. */
    static String name(FromClause clause, SqlWriter out) {
        if (clause instanceof Table table && table.aliasOf() != null) {
            return out.aliasName(table, table.aliasName());
        }
        return clause instanceof Derived derived ? out.aliasName(derived, derived.name()) : clause.baseName();
    }

    /** Writes that name. */
    static SqlWriter writeName(FromClause clause, SqlWriter out) {
        return clause instanceof Table table && table.aliasOf() == null
                ? out.nameOf(table)
                : out.identifier(name(clause, out));
    }
}
