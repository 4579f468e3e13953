package dev.athanor.orm.query;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.StatementOption;

/**
 * Marks a statement that loads one entity again: it loads all attributes, and what would be loaded behind it for many entities
 * is loaded at once for this one.
 */
public final class Refreshing extends StatementOption {
    /** The mark. */
    public static final Refreshing MARK = new Refreshing();

    private Refreshing() {}

    @Override
    protected Node parts(Parts p) {
        return this;
    }
}
