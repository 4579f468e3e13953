package dev.athanor.compile;

import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Derived;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.Subquery;
import java.util.Set;

/** Writes what is made of queries: set operations and derived FROM clauses. */
final class DerivedRenderers {
    private DerivedRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<CompoundSelect<?>>on(CompoundSelect.class, new CompoundRenderer("EXCEPT", Set.of()))
                .<Subquery>on(Subquery.class, (subquery, out) -> {
                    // Names are made up in the order in which clauses are met, so the outer one's before those inside.
                    String name = out.aliasName(subquery, subquery.name());
                    out.sql("(")
                            .query(subquery.query(), QueryPlace.FROM)
                            .sql(")")
                            .tableAlias(name);
                })
                .<DerivedColumn<?>>on(DerivedColumn.class, DerivedRenderers::column);
    }

    private static void column(DerivedColumn<?> column, SqlWriter out) {
        Derived from = column.from();
        String name = from instanceof Subquery subquery
                ? out.labelsOf(subquery.query(), true).get(column.position()).resolve(out.names())
                : column.name();
        out.identifier(out.aliasName(from, from.name())).sql(".").identifier(name);
    }
}
