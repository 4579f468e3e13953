package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SelectBase;

/** CREATE VIEW. */
public final class CreateView extends DdlStatement {
    private final View view;
    private final SelectBase<?> query;
    private final boolean ifNotExists;

    /**
     * Creates a statement.
     *
     * @param view the view to create
     */
    public CreateView(View view) {
        this(view, view.query(), false);
    }

    private CreateView(View view, SelectBase<?> query, boolean ifNotExists) {
        this.view = view;
        this.query = query;
        this.ifNotExists = ifNotExists;
    }

    /**
     * The statement that does nothing when the view exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateView ifNotExists() {
        return new CreateView(view, query, true);
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
     * What the view shows.
     *
     * @return the query
     */
    public SelectBase<?> query() {
        return query;
    }

    /**
     * Whether an existing view is left alone.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return ifNotExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(view);
        SelectBase<?> newQuery = p.node(query);
        p.fixed(ifNotExists);
        return p.changed() ? new CreateView(view, newQuery, ifNotExists) : this;
    }
}
