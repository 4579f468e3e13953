package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.SelectBase;

/**
 * A view: a query that the database keeps under a name. It is selected from as a table is; its columns are reached by
 * {@code view.c(expression)} with what the query selects, or by name. A member of its metadata, which creates it behind the
 * tables that it reads and drops it before them.
 */
public final class View extends Table {
    View(TableScope scope) {
        super(scope);
    }

    /**
     * Makes a view.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param query what it shows
     * @param items how it is created
     * @return the view
     * @throws ArgumentException when the metadata has a table or view of that name, or two columns have one name
     */
    public static View of(String name, MetaData metadata, SelectBase<?> query, ViewItem... items) {
        TableScope scope = TableScope.table(name, metadata, View::new);
        DefiningQuery definition = DefiningQuery.of(query);
        scope.items.addAll(definition.columns());
        scope.items.add(definition);
        for (ViewItem item : items) {
            scope.items.add(item instanceof ViewSetting setting ? (TableSetting) setting::applyTo : (TableItem) item);
        }
        return made(new View(scope), scope);
    }

    /**
     * What it shows.
     *
     * @return the query
     */
    public SelectBase<?> query() {
        return definingQuery().query();
    }

    /**
     * Whether creating it replaces a view of the same name.
     *
     * @return true with OR REPLACE
     */
    public boolean isOrReplace() {
        return settings().orReplace;
    }

    /**
     * Whether the database keeps its rows rather than find them each time.
     *
     * @return true for a materialized view
     */
    public boolean isMaterialized() {
        return settings().materialized;
    }
}
