package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Expr;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.SetOperator;
import java.util.List;
import java.util.Set;

/** Writes queries that are joined by set operators; a dialect says how it spells EXCEPT and which operators it has not. */
public class CompoundRenderer implements Renderer<CompoundSelect<?>> {
    private final String except;
    private final Set<SetOperator> missing;

    /**
     * Creates a renderer.
     *
     * @param except the word for EXCEPT
     * @param missing the operators that the dialect has not
     */
    public CompoundRenderer(String except, Set<SetOperator> missing) {
        this.except = except;
        this.missing = Set.copyOf(missing);
    }

    @Override
    public void render(CompoundSelect<?> compound, SqlWriter out) {
        QueryPlace place = out.claimPlace();
        if (missing.contains(compound.operator())) {
            out.refuseExecution(
                    compound.operator().keyword(), "count equal rows by a window function and compare these");
        }
        String keyword = compound.operator() == SetOperator.EXCEPT
                ? except
                : compound.operator().keyword();
        member(compound.queries().get(0), place.member(true), out);
        for (int i = 1; i < compound.queries().size(); i++) {
            out.sql(" ").sql(keyword).sql(" ");
            member(compound.queries().get(i), place.member(false), out);
        }
        if (!compound.ordering().isEmpty()) {
            orderBy(compound, place, out);
        }
        if (compound.rowLimit() != null) {
            rowLimit(compound, compound.rowLimit(), out);
        }
    }

    /**
     * Writes what stands behind ORDER BY to limit the rows.
     *
     * @param compound the statement
     * @param rows the limit and the offset
     * @param out where to
     */
    protected void rowLimit(CompoundSelect<?> compound, RowLimit rows, SqlWriter out) {
        out.node(rows);
    }

    private static void member(SelectBase<?> query, QueryPlace place, SqlWriter out) {
        if (!query.needsParentheses()) {
            out.query(query, place);
            return;
        }
        boolean flat =
                out.syntax().has(Feature.FLAT_SET_OPERATIONS) && out.options().style() != ParameterStyle.NAMED;
        // Its columns keep their names only where they are given names.
        out.sql(flat ? "SELECT * FROM (" : "(")
                .query(query, flat ? place.named() : place)
                .sql(flat && out.syntax().has(Feature.SUBQUERIES_WITH_ALIAS) ? ") AS member" : ")");
    }

    /** The whole is sorted by names of the first query's columns, since it has no tables by which to qualify them. */
    private static void orderBy(CompoundSelect<?> compound, QueryPlace place, SqlWriter out) {
        SelectBase<?> naming = compound.naming();
        List<String> names = out.labelsOf(naming, place.asFrom()).stream()
                .map(named -> named.resolve(out.names()))
                .toList();
        SelectScope scope = new SelectScope(List.of(), out.scope());
        List<Expr<?>> columns = naming.columnExpressions();
        scope.byLabel = LabelledExpressions.named(columns, names);
        scope.named(name -> names.contains(name) ? columns.get(names.indexOf(name)) : null);
        out.inScope(
                scope,
                () -> out.sql(" ORDER BY ")
                        .unqualified(() -> out.list(compound.ordering(), ", ", element -> out.node(element.node()))));
    }
}
