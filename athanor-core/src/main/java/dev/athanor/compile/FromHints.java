package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.Table;
import dev.athanor.sql.Derived;
import dev.athanor.sql.DialectText;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import java.util.List;

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

    /**
     * Writes the table that a statement changes and the statement's hints: on it where the dialect has hints before its tables, else
     * behind it.
     */
    static void changed(FromClause target, Runnable name, List<DialectText> hints, SqlWriter out) {
        List<DialectText> own = hints.stream()
                .filter(hint -> hint.isFor(out.syntax().dialect()))
                .toList();
        if (!own.isEmpty() && out.syntax().has(Feature.HINTS_BEFORE_TABLES)) {
            out.node(new FromHint(target, own.get(own.size() - 1)));
        } else {
            name.run();
            out.hints(own);
        }
    }

    /** Writes the tables of a statement, of which the first is changed, and listed once more with the hints on it. */
    static void listed(List<FromClause> tables, List<DialectText> hints, SqlWriter out) {
        out.list(tables, ", ", table -> out.node(table).hints(table == tables.get(0) ? hints : List.of()));
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
