package dev.athanor.sql;

import dev.athanor.types.Types;

/**
 * A selected column, or a column of a FROM clause, by name: the label where the name is one. For ORDER BY, GROUP BY and
 * DISTINCT ON, in which SQL knows labels.
 */
public final class LabelRef extends Expr<Object> {
    private final String name;

    LabelRef(String name) {
        super(Types.OBJECT);
        this.name = name;
    }

    /**
     * The name.
     *
     * @return a label or the name of a column
     */
    public String name() {
        return name;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        return this;
    }
}
