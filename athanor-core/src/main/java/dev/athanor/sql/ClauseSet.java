package dev.athanor.sql;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** FROM clauses, each once by identity, in the order in which they came. A list, since there are few in a statement. */
final class ClauseSet extends AbstractSet<FromClause> {
    private final List<FromClause> clauses;

    ClauseSet(Collection<? extends FromClause> first) {
        this.clauses = new ArrayList<>(first.size() + 4);
        addAll(first);
    }

    @Override
    public boolean add(FromClause clause) {
        return !clauses.contains(clause) && clauses.add(clause);
    }

    @Override
    public boolean contains(Object clause) {
        return clauses.contains(clause);
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
