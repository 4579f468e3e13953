package dev.athanor.schema;

import dev.athanor.sql.SelectBase;

/** CREATE VIEW. */
public final class CreateView extends QueryDefinition<View, CreateView> {
    /**
     * Creates a statement.
     *
     * @param view the view to create
     */
    public CreateView(View view) {
        this(view, view.query(), false);
    }

    private CreateView(View view, SelectBase<?> query, boolean ifNotExists) {
        super(view, query, ifNotExists);
    }

    /**
     * The view.
     *
     * @return the view
     */
    public View view() {
        return created();
    }

    @Override
    CreateView with(SelectBase<?> newQuery, boolean onlyIfNotExists) {
        return new CreateView(created(), newQuery, onlyIfNotExists);
    }
}
