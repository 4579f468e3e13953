package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT, UPDATE or DELETE.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public abstract class Dml<T> extends Statement<T> {
    private final DmlClauses<T> clauses;

    Dml(DmlClauses<T> clauses) {
        this.clauses = clauses;
    }

    final DmlClauses<T> clauses() {
        return clauses;
    }

    /**
     * What is changed.
     *
     * @return a table, an alias of one, a mapping, or a join where the dialect updates joins
     */
    public final FromClause table() {
        return clauses.table();
    }

    /**
     * The words behind the statement's first.
     *
     * @return the prefixes in order
     */
    public final List<DialectText> prefixes() {
        return clauses.prefixes();
    }

    /**
     * The words behind the name of the table.
     *
     * @return the hints in order
     */
    public final List<DialectText> hints() {
        return clauses.hints();
    }

    /**
     * Clauses that the library does not know, and the upsert clauses.
     *
     * @return the clauses in order
     */
    public final List<SyntaxExtension> extensions() {
        return clauses.extensions();
    }

    /**
     * What is returned.
     *
     * @return the clause, or null without
     */
    public final @Nullable Returning<T> returning() {
        return clauses.returning();
    }

    /**
     * The statement as a common table expression with a name that the compiler makes up.
     *
     * @return the expression, to be used as a FROM clause or to be added to a statement
     */
    public final Cte cte() {
        return Cte.of(this, null, false);
    }

    /**
     * The statement as a common table expression, whose rows are those that it returns.
     *
     * @param name its name
     * @return the expression, to be used as a FROM clause or to be added to a statement
     */
    public final Cte cte(String name) {
        return Cte.of(this, name, false);
    }

    @Override
    public final List<AddedCte> addedCtes() {
        return clauses.ctes();
    }

    @Override
    public final List<? extends Selectable<?>> selected() {
        Returning<T> returning = returning();
        return returning == null ? List.of() : returning.selected();
    }

    @Override
    public final boolean yieldsRow() {
        Returning<T> returning = returning();
        return returning == null || returning.yieldsRow();
    }
}
