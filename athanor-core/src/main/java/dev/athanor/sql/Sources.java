package dev.athanor.sql;

import java.util.List;
import java.util.Set;

/** Finds the FROM clauses whose columns expressions use, not looking into subqueries. */
final class Sources extends Reader {
    private final ClauseSet clauses;

    private Sources(ClauseSet clauses) {
        this.clauses = clauses;
    }

    /** The clauses that an expression uses, in order. */
    static Set<FromClause> of(Expr<?> expression) {
        Sources sources = new Sources(new ClauseSet());
        sources.node(expression);
        return sources.clauses;
    }

    /** The clauses in the FROM of a select and those that its columns use. */
    static Set<FromClause> ofSelected(SelectClauses select) {
        Sources sources = new Sources(new ClauseSet());
        sources.clauses.addAll(select.from);
        sources.readSelected(select);
        return sources.clauses;
    }

    /** The clauses in the FROM of a select and those that its columns and its WHERE use. */
    static Set<FromClause> ofSelect(SelectClauses select) {
        Sources sources = new Sources(new ClauseSet());
        sources.clauses.addAll(select.from);
        sources.read(select);
        return sources.clauses;
    }

    /**
     * Adds to clauses those that the columns and the WHERE of a select use.
     *
     * @param listed clauses, each once; those that are used and not within these are added
     * @param select the select
     * @return the same list
     */
    static List<FromClause> besides(List<FromClause> listed, SelectClauses select) {
        new Sources(new ClauseSet(listed)).read(select);
        return listed;
    }

    private void read(SelectClauses select) {
        readSelected(select);
        for (int i = 0; i < select.where.size(); i++) {
            node(select.where.get(i));
        }
    }

    private void readSelected(SelectClauses select) {
        for (int i = 0; i < select.selected.size(); i++) {
            node(select.selected.get(i).node());
        }
    }

    @Override
    protected boolean enter(Node node) {
        if (node instanceof ColumnRef<?> column) {
            if (!column.isFreeStanding()) {
                clauses.add(column.from());
            }
            return false;
        }
        if (node instanceof FromClause from) {
            clauses.add(from);
            return false;
        }
        return !(node instanceof Statement<?>);
    }
}
