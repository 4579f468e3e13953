package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Derived;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.DerivedQuery;
import dev.athanor.sql.Subquery;
import java.util.Set;

/** Writes what is made of queries: set operations and derived FROM clauses. */
final class DerivedRenderers {
    private DerivedRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<CompoundSelect<?>>on(CompoundSelect.class, new CompoundRenderer("EXCEPT", Set.of()))
                .<Subquery>on(Subquery.class, DerivedRenderers::subquery)
                .<Cte>on(Cte.class, (cte, out) -> out.commonTables().use(cte))
                .<DerivedColumn<?>>on(DerivedColumn.class, DerivedRenderers::column);
    }

    private static void subquery(Subquery subquery, SqlWriter out) {
        if (subquery.isLateral() && !out.syntax().has(Feature.LATERAL)) {
            out.refuseExecution(
                    "LATERAL", "join a subquery that selects the columns to compare, or use a scalar subquery");
        }
        // Names are made up in the order in which clauses are met, so the outer one's before those inside.
        String name = out.aliasName(subquery, subquery.name());
        out.sql(subquery.isLateral() ? "LATERAL (" : "(")
                .query(subquery.statement(), subquery.isLateral() ? QueryPlace.LATERAL : QueryPlace.FROM)
                .sql(")")
                .tableAlias(name);
    }

    private static void column(DerivedColumn<?> column, SqlWriter out) {
        Derived from = column.from();
        String name = from instanceof DerivedQuery query
                ? out.labelsOf(query.statement(), true).get(column.position()).resolve(out.names())
                : column.name();
        out.identifier(out.aliasName(from, from.name())).sql(".").identifier(name);
    }
}
