package dev.athanor.sql;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** FROM clauses, each once by identity, in the order in which they came. A list, since there are few in a statement. */
final class ClauseSet extends AbstractSet<FromClause> {
    private final List<FromClause> clauses;
    private final boolean withoutHidden;

    ClauseSet() {
        this.clauses = new ArrayList<>(4);
        this.withoutHidden = false;
    }

    /** A set that keeps its elements in a list, to which it adds none that stands within one of the others. */
    ClauseSet(List<FromClause> kept) {
        this.clauses = kept;
        this.withoutHidden = true;
    }

    @Override
    public boolean add(FromClause clause) {
        return !contains(clause) && clauses.add(clause);
    }

    @Override
    public boolean contains(Object clause) {
        for (int i = 0; i < clauses.size(); i++) {
            FromClause one = clauses.get(i);
            if (one == clause || withoutHidden && one.hiddenClauses().contains(clause)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<FromClause> iterator() {
        return clauses.iterator();
    }

    @Override
    public int size() {
        return clauses.size();
    }
}
