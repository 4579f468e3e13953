package dev.athanor.sql;

import java.util.Arrays;
import java.util.List;

/** A common table expression that a statement brings with it though none of its clauses may use it. */
public final class AddedCte extends Node {
    private final Cte cte;
    private final boolean here;

    AddedCte(Cte cte, boolean here) {
        this.cte = cte;
        this.here = here;
    }

    static List<AddedCte> of(boolean here, Cte... ctes) {
        return Lists.map(Arrays.asList(ctes), cte -> new AddedCte(cte, here));
    }

    /**
     * The expression.
     *
     * @return the common table expression
     */
    public Cte cte() {
        return cte;
    }

    /**
     * Whether it is written in the WITH of that very statement, even where this is part of another.
     *
     * @return false when it goes before the whole
     */
    public boolean isHere() {
        return here;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(here);
        Cte newCte = p.node(cte);
        return p.changed() ? new AddedCte(newCte, here) : this;
    }
}
