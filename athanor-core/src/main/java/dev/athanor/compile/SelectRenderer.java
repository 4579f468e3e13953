package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Exists;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.FromHint;
import dev.athanor.sql.Join;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelRef;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operators;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Ordering;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.RowLimit;
import dev.athanor.sql.ScalarSubquery;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.sql.Traversal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes selects and what stands in their FROM; dialects override what they spell differently. */
public class SelectRenderer {
    /** For dialects. */
    public SelectRenderer() {}

    /**
     * Registers this renderer.
     *
     * @param renderers the dialect's renderers
     * @return the same
     */
    public final Renderers.Builder register(Renderers.Builder renderers) {
        return renderers
                .<Select<?>>on(Select.class, (select, out) -> select(rewrite(select, out), out))
                .<ScalarSubquery<?>>on(
                        ScalarSubquery.class, (subquery, out) -> nested(subquery.query(), QueryPlace.EXPRESSION, out))
                .<Exists>on(Exists.class, (exists, out) -> {
                    out.sql("EXISTS ");
                    nested(exists.query(), QueryPlace.EXPRESSION, out);
                })
                .<Table>on(Table.class, SelectRenderer::table)
                .<Column<?>>on(Column.class, SelectRenderer::column)
                .<Join>on(Join.class, new JoinRenderer("JOIN"))
                .<RowLimit>on(RowLimit.class, this::rowLimit)
                .<RowFetch>on(RowFetch.class, this::rowFetch)
                .<ForUpdate>on(ForUpdate.class, (lock, out) -> out.sql(" FOR UPDATE"))
                .<FromHint>on(FromHint.class, (hint, out) -> out.node(hint.clause()))
                .<LabelRef>on(LabelRef.class, SelectRenderer::labelRef)
                .<Ordering>on(Ordering.class, SelectRenderer::ordering);
    }

    private static void nested(SelectBase<?> query, QueryPlace place, SqlWriter out) {
        out.sql("(").query(query, place).sql(")");
    }

    /**
     * Turns a select into one that the dialect has a form for.
     *
     * @param select the statement
     * @param out where it will be written
     * @return the same or another statement, with columns of the same names
     */
    protected Select<?> rewrite(Select<?> select, SqlWriter out) {
        return select;
    }

    /**
     * Writes what stands between SELECT, with DISTINCT if there is one, and the columns.
     *
     * @param select the statement
     * @param out where to
     */
    protected void beforeColumns(Select<?> select, SqlWriter out) {}

    private void select(Select<?> select, SqlWriter out) {
        QueryPlace place = out.claimPlace();
        List<FromClause> froms = FromList.of(select, out.scope(), place);
        SelectScope scope = new SelectScope(froms, out.scope());
        scope.named(name -> columnNamed(name, select, froms));
        boolean late = needsLateLiterals(select, out);
        out.inScope(scope, () -> {
            out.sql("SELECT ");
            SelectWords.before(select, scope, out);
            out.withLateLiterals(late, () -> {
                out.extensionsBefore(select.extensions(), SyntaxExtension.Point.AFTER_SELECT);
                distinct(select, out);
                beforeColumns(select, out);
                out.extensionsBefore(select.extensions(), SyntaxExtension.Point.BEFORE_COLUMNS);
                columns(select, out, place, scope);
            });
            out.extensions(select.extensions(), SyntaxExtension.Point.AFTER_COLUMNS);
            if (!froms.isEmpty()) {
                out.sql(" FROM ").list(froms, ", ", out::from);
            } else if (out.syntax().has(Feature.FROM_DUAL)
                    || !select.conditions().isEmpty() && out.syntax().has(Feature.DUAL_BEFORE_WHERE)) {
                out.sql(" FROM DUAL");
            }
            if (!select.conditions().isEmpty()) {
                out.sql(" WHERE ").conjunction(select.conditions());
            }
            out.lint("SELECT", froms, select.conditions());
            out.withLateLiterals(late, () -> groupAndOrder(select, scope, out));
            if (select.rowLimit() != null) {
                out.node(select.rowLimit());
            }
            if (select.rowLock() != null) {
                out.node(select.rowLock());
            }
            SelectWords.behind(select, out);
            out.extensions(select.extensions(), SyntaxExtension.Point.AFTER_BODY);
        });
    }

    private static void distinct(Select<?> select, SqlWriter out) {
        if (!select.distinctOn().isEmpty()) {
            if (!out.syntax().has(Feature.DISTINCT_ON)) {
                throw out.unsupported(
                        "DISTINCT ON", "number the rows by row_number() in a subquery and select those with number 1");
            }
            out.sql("DISTINCT ON (")
                    .list(select.distinctOn(), ", ", element -> out.operand(element, Operators.COMMA))
                    .sql(") ");
        } else if (select.isDistinct()) {
            out.sql("DISTINCT ");
        }
    }

    private static void columns(Select<?> select, SqlWriter out, QueryPlace place, SelectScope scope) {
        List<SelectLabels.Named> names = out.labelsOf(select, place.asFrom());
        List<Expr<?>> columns = select.columnExpressions();
        ColumnLabels labels = new ColumnLabels(columns);
        for (int i = 0; i < columns.size(); i++) {
            Expr<?> column = columns.get(i);
            SelectLabels.Named named = names.get(i);
            out.sql(i == 0 ? "" : ", ");
            String name = named.resolve(out.names()); // before the column, whose parameters' names are numbered too
            Expr<?> labelled = column instanceof Label<?> label ? label.operand() : column;
            Expr<?> shown = place.result() ? out.shown(labelled) : labelled;
            out.untyped(shown, Operators.COMMA);
            if (named.isLabel() || shown != labelled) {
                out.sql(" AS ").identifier(name, named.quoting());
            }
            if (named.isLabel()) {
                labels.set(i, name);
            }
            if (place.result()) {
                out.resultColumn(name, column);
            }
        }
        scope.labels = labels;
    }

    private static void groupAndOrder(Select<?> select, SelectScope scope, SqlWriter out) {
        if (!select.grouping().isEmpty()) {
            out.sql(" GROUP BY ").list(select.grouping(), ", ", element -> out.operand(element, Operators.COMMA));
        }
        if (!select.groupConditions().isEmpty()) {
            out.sql(" HAVING ");
            if (scope.labels != null && out.syntax().has(Feature.HAVING_BY_LABEL)) {
                scope.byLabel = LabelledExpressions.grouped(select, scope.labels);
            }
            out.conjunction(select.groupConditions());
            scope.byLabel = LabelledExpressions.NONE;
        }
        out.extensions(select.extensions(), SyntaxExtension.Point.AFTER_CRITERIA);
        if (!select.ordering().isEmpty()) {
            out.sql(" ORDER BY ").list(select.ordering(), ", ", element -> orderBy(element, out));
        }
    }

    private static void orderBy(OrderBy element, SqlWriter out) {
        if (element instanceof Expr<?> expression) {
            labelOrExpression(expression, out);
        } else {
            out.node(element.node());
        }
    }

    /** A labelled column is sorted by its label, anything else by itself. */
    private static void labelOrExpression(Expr<?> expression, SqlWriter out) {
        SelectScope scope = out.scope();
        ColumnLabels labels = scope == null || out.syntax().has(Feature.LABELS_NOT_IN_ORDER_BY) ? null : scope.labels;
        String label = labels != null && expression instanceof Label<?> ? labels.of(expression) : null;
        if (label != null) {
            out.identifier(label, Quoting.of(expression));
        } else {
            out.operand(expression, Operators.ORDERING);
        }
    }

    private static void labelRef(LabelRef reference, SqlWriter out) {
        SelectScope scope = out.scope();
        if (scope == null) {
            out.identifier(reference.name()); // printed on its own
            return;
        }
        Expr<?> column = scope.columnNamed(reference.name());
        if (column == null) {
            throw new CompileException(
                    "labelRef(\"%s\"), for ORDER BY, GROUP BY or DISTINCT ON, names neither a selected column nor a column of a FROM clause; select it under that label, or name an expression"
                            .formatted(reference.name()));
        }
        if (column instanceof Label<?> label && !label.anonymous()) {
            out.identifier(label.name(), label.nameQuoting());
        } else {
            labelOrExpression(column, out);
        }
    }

    /** Selected columns come before those that are not selected, labels and columns alike. */
    private static @Nullable Expr<?> columnNamed(String name, Select<?> select, List<FromClause> froms) {
        for (Expr<?> column : select.columnExpressions()) {
            if (name.equals(
                    column instanceof Label<?> label
                            ? label.name()
                            : column instanceof ColumnRef<?> ref ? ref.key() : null)) {
                return column;
            }
        }
        for (FromClause from : froms) {
            for (Expr<?> column : from.fromColumns()) {
                if (column instanceof ColumnRef<?> ref && ref.key().equals(name)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static void ordering(Ordering ordering, SqlWriter out) {
        // For people to read, as upstream.
        boolean known =
                out.syntax().has(Feature.NULLS_ORDERING) || out.options().style() == ParameterStyle.NAMED;
        if (ordering.nulls() != null && !known) {
            out.sql("CASE WHEN (");
            labelOrExpression(ordering.operand(), out);
            out.sql(
                    ordering.nulls() == Ordering.Nulls.FIRST
                            ? " IS NULL) THEN 0 ELSE 1 END, "
                            : " IS NULL) THEN 1 ELSE 0 END, ");
        }
        labelOrExpression(ordering.operand(), out);
        out.sql(" ").sql(ordering.direction().name());
        if (ordering.nulls() != null && known) {
            out.sql(" NULLS ").sql(ordering.nulls().name());
        }
    }

    /**
     * Whether placeholders in the select list, GROUP BY and ORDER BY must give way to literals: the database matches these
     * clauses with each other by their text, and takes no placeholder for equal to another.
     */
    private static boolean needsLateLiterals(Select<?> select, SqlWriter out) {
        if (out.options().style() != ParameterStyle.POSITIONAL || !out.syntax().has(Feature.PARAMETERS_NEVER_EQUAL)) {
            return false;
        }
        boolean late = hasBinds(select.grouping()) || hasBinds(select.distinctOn());
        if (select.isDistinct()) {
            for (OrderBy element : select.ordering()) {
                late |= hasBinds(element.node());
            }
        }
        return late;
    }

    private static boolean hasBinds(List<Expr<?>> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (hasBinds(elements.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBinds(Node node) {
        if (node instanceof Column<?>) {
            return false;
        }
        boolean[] found = new boolean[1];
        Traversal.walk(node, part -> {
            found[0] |= part instanceof Bind<?>;
            return !found[0];
        });
        return found[0];
    }

    private static void table(Table table, SqlWriter out) {
        out.schemaOf(table).nameOf(table);
        if (table.aliasOf() != null) {
            out.tableAlias(out.aliasName(table, table.aliasName()));
        }
    }

    private static void column(Column<?> column, SqlWriter out) {
        if (out.isUnqualified() || column.isFreeStanding()) {
            out.nameOf(column);
            return;
        }
        Table table = column.table();
        String renamed = out.renamed(table);
        if (renamed != null) {
            out.identifier(renamed).sql(".").nameOf(column);
            return;
        }
        if (table.aliasOf() != null) {
            out.identifier(out.aliasName(table, table.aliasName())).sql(".").nameOf(column);
            return;
        }
        out.schemaOf(table).nameOf(table).sql(".").nameOf(column);
    }

    /**
     * Writes what stands behind ORDER BY to limit the rows.
     *
     * @param rows the limit and the offset
     * @param out where to
     */
    protected void rowLimit(RowLimit rows, SqlWriter out) {
        if (rows.limit() != null) {
            out.sql(" LIMIT ").node(rows.limit());
        }
        if (rows.offset() != null) {
            out.sql(" OFFSET ").node(rows.offset());
        }
    }

    /**
     * Writes what stands behind ORDER BY to limit the rows in the form of FETCH.
     *
     * @param rows the limit and the offset
     * @param out where to
     */
    protected void rowFetch(RowFetch rows, SqlWriter out) {
        RowLimits.fetch(rows, "", "", out);
    }
}
