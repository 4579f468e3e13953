package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
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
     * Refuses to lock all but keys.
     *
     * @param lock the lock
     * @param out where to
     * @throws CompileException when the lock is to be executed and leaves keys out
     */
    public static void withoutKeyShare(ForUpdate lock, SqlWriter out) {
        if (lock.isKeyShare()) {
            out.refuseExecution("FOR KEY SHARE", "lock whole rows by leaving out keyShare()");
        }
    }

    /**
     * Writes the FROM clauses whose rows are locked, by their names and each once.
     *
     * @param lock the lock
     * @param out where to
     * @throws CompileException when a column is given that belongs to no FROM clause, or the lock is to be executed where locks
     *     cannot name tables
     */
    public static void ofTables(ForUpdate lock, SqlWriter out) {
        if (!lock.of().isEmpty() && !out.syntax().has(Feature.LOCKS_OF_TABLES)) {
            out.refuseExecution("FOR UPDATE OF", "lock the rows of all tables, or those of one in a query of its own");
            return;
        }
        Set<FromClause> clauses = new LinkedHashSet<>();
        for (Node node : lock.of()) {
            FromClause clause = node instanceof ColumnRef<?> column ? owner(column) : (FromClause) node;
            clause.hiddenClauses().stream()
                    .filter(inner -> !(inner instanceof Join))
                    .forEach(clauses::add);
        }
        if (!clauses.isEmpty()) {
            out.sql(" OF ").list(clauses, ", ", clause -> FromHints.writeName(clause, out));
        }
    }

    private static FromClause owner(ColumnRef<?> column) {
        if (column.isFreeStanding()) {
            throw new CompileException(
                    "The lock names column '%s', which belongs to no FROM clause; give of(..) the table or one of its columns"
                            .formatted(column.name()));
        }
        return column.from();
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
