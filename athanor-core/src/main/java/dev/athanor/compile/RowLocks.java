package dev.athanor.compile;

import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.Node;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes the options of row locks in the forms that several dialects share. */
public final class RowLocks {
    private RowLocks() {}

    /**
     * Writes the FROM clauses whose rows are locked, by their names and each once.
     *
     * @param lock the lock
     * @param out where to
     */
    public static void ofTables(ForUpdate lock, SqlWriter out) {
        Set<FromClause> clauses = new LinkedHashSet<>();
        for (Node node : lock.of()) {
            FromClause clause = node instanceof ColumnRef<?> column ? column.from() : (FromClause) node;
            clause.hiddenClauses().stream()
                    .filter(inner -> !(inner instanceof Join))
                    .forEach(clauses::add);
        }
        if (!clauses.isEmpty()) {
            out.sql(" OF ").list(clauses, ", ", clause -> out.identifier(FromHints.name(clause, out)));
        }
    }

    /**
     * Writes what happens when somebody else has locked a row.
     *
     * @param lock the lock
     * @param out where to
     */
    public static void waiting(ForUpdate lock, SqlWriter out) {
        out.sql(lock.isNowait() ? " NOWAIT" : "").sql(lock.isSkipLocked() ? " SKIP LOCKED" : "");
    }
}
