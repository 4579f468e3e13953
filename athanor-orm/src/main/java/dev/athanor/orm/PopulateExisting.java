package dev.athanor.orm;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.StatementOption;
import java.util.List;

/** The option that {@link Orm#populateExisting()} gives. */
public final class PopulateExisting extends StatementOption {
    static final PopulateExisting INSTANCE = new PopulateExisting();

    private PopulateExisting() {}

    /**
     * Whether the option is among others.
     *
     * @param options the options of a statement
     * @return true when the statement overwrites what is loaded already
     */
    public static boolean in(List<? extends StatementOption> options) {
        return options.contains(INSTANCE);
    }

    @Override
    protected Node parts(Parts p) {
        return this;
    }
}
