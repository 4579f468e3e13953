package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** REFRESH MATERIALIZED VIEW, which finds the rows of a materialized view anew. */
public final class RefreshView extends DdlStatement {
    private final View view;
    private final boolean concurrently;

    /**
     * Creates a statement.
     *
     * @param view the materialized view
     * @throws ArgumentException when it is none, so that the database finds its rows anew by itself
     */
    public RefreshView(View view) {
        this(view, false);
        if (!view.isMaterialized()) {
            throw new ArgumentException(
                    "View '%s' is not materialized(), so that there is nothing to refresh".formatted(view.name()));
        }
    }

    private RefreshView(View view, boolean concurrently) {
        this.view = view;
        this.concurrently = concurrently;
    }

    /**
     * The statement that lets others read the old rows meanwhile, which PostgreSQL does of views with a unique index.
     *
     * @return the statement with CONCURRENTLY
     */
    public RefreshView concurrently() {
        return new RefreshView(view, true);
    }

    /**
     * The view.
     *
     * @return the materialized view
     */
    public View view() {
        return view;
    }

    /**
     * Whether others read the old rows meanwhile.
     *
     * @return true with CONCURRENTLY
     */
    public boolean isConcurrently() {
        return concurrently;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(view);
        p.fixed(concurrently);
        return this;
    }
}
