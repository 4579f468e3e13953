package dev.athanor.sql;

import java.util.Collection;
import java.util.Set;

/** Finds the FROM clauses whose columns expressions use, not looking into subqueries. */
final class Sources extends Reader {
    private final Set<FromClause> clauses;

    private Sources(Collection<? extends FromClause> named) {
        this.clauses = new ClauseSet(named);
    }

    /** The clauses in the FROM of a select and those that its columns use, to which others may be added. */
    static Sources ofSelected(SelectClauses select) {
        Sources sources = new Sources(select.from);
        for (Selectable<?> element : select.selected) {
            sources.node(element.node());
        }
        return sources;
    }

    /** The clauses found so far, in order. */
    Set<FromClause> clauses() {
        return clauses;
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
