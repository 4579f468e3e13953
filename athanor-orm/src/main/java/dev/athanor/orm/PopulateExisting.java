package dev.athanor.orm;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;

/** The option that {@link Orm#populateExisting()} gives. */
public final class PopulateExisting extends StatementOption {
    static final PopulateExisting INSTANCE = new PopulateExisting();

    private PopulateExisting() {}

    /**
     * Whether a statement has the option.
     *
     * @param statement the statement
     * @return true when it overwrites what is loaded already
     */
    public static boolean in(Statement<?> statement) {
        return statement instanceof Select<?> select && select.options().contains(INSTANCE);
    }

    @Override
    protected Node parts(Parts p) {
        return this;
    }
}
