package dev.athanor.sql;

/** A hint for the database on how to read one FROM clause; what becomes of it is up to the dialect. */
public final class FromHint extends Node {
    private final FromClause clause;
    private final DialectText hint;

    /**
     * Creates a hint.
     *
     * @param clause what it is about
     * @param hint its words
     */
    public FromHint(FromClause clause, DialectText hint) {
        this.clause = clause;
        this.hint = hint;
    }

    /**
     * What the hint is about.
     *
     * @return the clause
     */
    public FromClause clause() {
        return clause;
    }

    /**
     * The hint.
     *
     * @return its words, in which <code>{name}</code> stands for the clause's name
     */
    public DialectText hint() {
        return hint;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(hint);
        FromClause newClause = p.node(clause);
        return p.changed() ? new FromHint(newClause, hint) : this;
    }
}
