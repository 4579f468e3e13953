package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.sql.ColumnValued;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Cte;
import dev.athanor.sql.Derived;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.DerivedQuery;
import dev.athanor.sql.FunctionField;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Subquery;
import dev.athanor.sql.TableSample;
import dev.athanor.sql.TableValued;
import dev.athanor.sql.ValuesQuery;
import dev.athanor.sql.WholeRow;
import java.util.Set;

/** Writes what is made of queries, and FROM clauses that are no tables. */
final class DerivedRenderers {
    private DerivedRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<CompoundSelect<?>>on(CompoundSelect.class, new CompoundRenderer("EXCEPT", Set.of()))
                .<ValuesQuery<?>>on(ValuesQuery.class, new ValuesRenderer(""))
                .<Subquery>on(Subquery.class, DerivedRenderers::subquery)
                .<Cte>on(Cte.class, (cte, out) -> out.commonTables().use(cte))
                .<TableSample>on(TableSample.class, DerivedRenderers::sample)
                .<TableValued>on(TableValued.class, DerivedRenderers::function)
                .<DerivedColumn<?>>on(DerivedColumn.class, DerivedRenderers::column)
                .<ColumnValued<?>>on(
                        ColumnValued.class,
                        (column, out) -> out.identifier(name(column.from(), out))
                                .sql(out.syntax().has(Feature.TABLE_AROUND_FUNCTIONS) ? ".COLUMN_VALUE" : ""))
                .<WholeRow>on(WholeRow.class, (row, out) -> FromHints.writeName(row.from(), out))
                .<FunctionField<?>>on(
                        FunctionField.class,
                        (field, out) ->
                                out.sql("(").node(field.function()).sql(").").identifier(field.name()));
    }

    private static void subquery(Subquery subquery, SqlWriter out) {
        if (subquery.isLateral() && !out.syntax().has(Feature.LATERAL)) {
            out.refuseExecution(
                    "LATERAL", "join a subquery that selects the columns to compare, or use a scalar subquery");
        }
        // Names are made up in the order in which clauses are met, so the outer one's before those inside.
        String name = name(subquery, out);
        out.sql(subquery.isLateral() ? "LATERAL (" : "(");
        if (subquery.statement() instanceof ValuesQuery<?>) {
            values(subquery, name, out);
            return;
        }
        out.query(subquery.statement(), subquery.isLateral() ? QueryPlace.LATERAL : QueryPlace.FROM)
                .sql(")")
                .tableAlias(name);
    }

    /** VALUES has no names for its columns: these are given behind the alias, or by a WITH inside. */
    private static void values(Subquery subquery, String name, SqlWriter out) {
        boolean within = out.syntax().has(Feature.NO_COLUMN_NAMES_IN_FROM)
                && out.options().style() != ParameterStyle.NAMED;
        if (within) {
            out.sql("WITH ")
                    .identifier(name)
                    .sql(" (")
                    .names(subquery.fromColumns())
                    .sql(") AS (");
        }
        out.query(subquery.statement(), QueryPlace.FROM).sql(")");
        if (within) {
            out.sql(" SELECT * FROM ").identifier(name).sql(")").tableAlias(name);
        } else {
            out.tableAlias(name).sql(" (").names(subquery.fromColumns()).sql(")");
        }
    }

    private static void sample(TableSample sample, SqlWriter out) {
        if (!out.syntax().has(Feature.TABLESAMPLE)) {
            out.refuseExecution("TABLESAMPLE", "select where a random number is small enough");
        }
        out.node(sample.from()).tableAlias(name(sample, out));
        out.sql(" TABLESAMPLE ").node(sample.method());
        if (sample.seed() != null) {
            out.sql(" REPEATABLE (").operand(sample.seed(), Operators.COMMA).sql(")");
        }
    }

    private static void function(TableValued from, SqlWriter out) {
        boolean around = out.syntax().has(Feature.TABLE_AROUND_FUNCTIONS);
        out.sql(from.isLateral() ? "LATERAL " : "")
                .sql(around ? "TABLE (" : "")
                .node(from.function())
                .sql(around ? ")" : "");
        out.sql(from.hasOrdinality() ? " WITH ORDINALITY" : "").tableAlias(name(from, out));
        if (from.derivedColumns() != TableValued.DerivedColumns.NONE) {
            boolean typed = from.derivedColumns() == TableValued.DerivedColumns.NAMES_AND_TYPES;
            out.sql("(")
                    .list(
                            from.fromColumns(),
                            ", ",
                            column -> out.nameOf(column)
                                    .sql(typed ? " " + out.syntax().types().nameOf(column.type()) : ""))
                    .sql(")");
        }
    }

    private static void column(DerivedColumn<?> column, SqlWriter out) {
        Derived from = column.from();
        if (from instanceof DerivedQuery query && !(from instanceof Cte cte && cte.namesColumns())) {
            SelectLabels.Named label = out.labelsOf(query.statement(), true).get(column.position());
            String name = label.resolve(out.names()); // numbered before the clause, as upstream does
            qualifier(from, out).identifier(name, label.quoting());
        } else {
            qualifier(from, out).nameOf(column);
        }
    }

    private static SqlWriter qualifier(Derived from, SqlWriter out) {
        return out.isUnqualified() ? out : out.identifier(name(from, out)).sql(".");
    }

    private static String name(Derived from, SqlWriter out) {
        return out.aliasName(from, from.name());
    }
}
