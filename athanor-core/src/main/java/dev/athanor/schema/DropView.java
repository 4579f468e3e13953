package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** DROP VIEW. */
public final class DropView extends DdlStatement {
    private final View view;
    private final boolean ifExists;

    /**
     * Creates a statement.
     *
     * @param view the view
     */
    public DropView(View view) {
        this(view, false);
    }

    private DropView(View view, boolean ifExists) {
        this.view = view;
        this.ifExists = ifExists;
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropView ifExists() {
        return new DropView(view, true);
    }

    /**
     * The view.
     *
     * @return the view
     */
    public View view() {
        return view;
    }

    /**
     * Whether a missing one is no error.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return ifExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(view);
        p.fixed(ifExists);
        return this;
    }
}
