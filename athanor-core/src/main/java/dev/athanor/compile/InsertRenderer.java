package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Insert;
import dev.athanor.sql.InsertSource;
import dev.athanor.sql.Returning;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.SyntaxExtension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes INSERT. */
public class InsertRenderer implements Renderer<Insert<?>> {
    private final String emptyRow;

    /**
     * Creates a renderer.
     *
     * @param emptyRow what stands behind the table for a row of which the database makes all values
     */
    public InsertRenderer(String emptyRow) {
        this.emptyRow = emptyRow;
    }

    @Override
    public void render(Insert<?> insert, SqlWriter out) {
        Table table = DmlTables.base(insert.table(), "insert into");
        InsertSource source = insert.source();
        if (source != null) {
            fromSelect(insert, source, table, out);
        } else {
            values(insert, table, out);
        }
    }

    private void fromSelect(Insert<?> insert, InsertSource given, Table table, SqlWriter out) {
        DmlTables.checkColumns(table, given.columns());
        SelectedDefaults source = SelectedDefaults.of(given, table);
        out.inserted(table, source.columns());
        DmlScope dml = new DmlScope(Compiled.Kind.INSERT, table, source.columns(), true);
        out.inDml(dml, List.of(), () -> {
            begin(insert, table, source.columns(), out);
            DmlRenderers.returningWithin(insert.returning(), dml, out);
            // As upstream, columns have names within a WITH.
            out.sql(" ")
                    .query(
                            selected(insert, source.query(), out),
                            out.isResultWanted() ? QueryPlace.SOURCE : QueryPlace.NAMED_SOURCE);
            end(insert, insert.returning(), out);
        });
    }

    /**
     * Turns the query whose rows are inserted into one that the dialect takes in this place.
     *
     * @param insert the statement
     * @param query the query
     * @param out where it will be written
     * @return the same or another query, with the same columns
     */
    protected SelectBase<?> selected(Insert<?> insert, SelectBase<?> query, SqlWriter out) {
        return query;
    }

    private void values(Insert<?> insert, Table table, SqlWriter out) {
        InsertRows rows = InsertRows.of(insert, table, out);
        List<Expr<?>> columns = rows.columns();
        if (rows.rows().size() > 1 && !out.syntax().has(Feature.MULTI_ROW_INSERT)) {
            throw out.unsupported(
                    "INSERT of several rows in one VALUES",
                    "give the rows at execution, as in execute(insert(table), rows)");
        }
        out.inserted(table, columns);
        DmlScope dml = new DmlScope(Compiled.Kind.INSERT, table, columns, false);
        Returning<?> returning = insert.returning() != null ? insert.returning() : generated(insert, rows, table, out);
        out.inDml(dml, List.of(), () -> {
            begin(insert, table, columns, out);
            DmlRenderers.returningWithin(returning, dml, out);
            if (columns.isEmpty()) {
                out.sql(" ").sql(emptyRow(table, out));
            } else {
                out.sql(" VALUES ");
                rows(rows.rows(), dml, out);
            }
            end(insert, returning, out);
        });
    }

    /**
     * What stands behind the table for a row of which the database makes all values.
     *
     * @param table the table
     * @param out where it will be written
     * @return the text
     */
    protected String emptyRow(Table table, SqlWriter out) {
        return emptyRow;
    }

    private static void begin(Insert<?> insert, Table table, List<? extends Expr<?>> columns, SqlWriter out) {
        out.sql("INSERT ").prefixes(insert.prefixes()).sql("INTO ").node(table).hints(insert.hints());
        if (!columns.isEmpty()) {
            out.sql(" (").names(columns).sql(")");
        }
    }

    private static void end(Insert<?> insert, @Nullable Returning<?> returning, SqlWriter out) {
        out.extensions(insert.extensions(), SyntaxExtension.Point.AFTER_VALUES);
        DmlRenderers.returningBehind(returning, out);
    }

    /**
     * Writes the rows of VALUES, each in parentheses.
     *
     * @param rows the rows
     * @param dml the statement
     * @param out where to
     */
    static void rows(List<List<Target>> rows, DmlScope dml, SqlWriter out) {
        if (rows.size() == 1) {
            out.rowGroup(() -> row(rows.get(0), dml, out));
        } else {
            out.list(rows, ", ", row -> row(row, dml, out));
        }
    }

    private static void row(List<Target> row, DmlScope dml, SqlWriter out) {
        dml.beginRow(row);
        out.sql("(").list(row, ", ", target -> target.value(out)).sql(")");
    }

    /**
     * What the database makes of the one row is fetched: by RETURNING where the statement or the dialect wants that, else by the
     * driver.
     */
    private @Nullable Returning<?> generated(Insert<?> insert, InsertRows rows, Table table, SqlWriter out) {
        if (rows.rows().size() > 1 || insert.isInline() || !out.isResultWanted()) {
            return null;
        }
        boolean all = insert.returnsDefaults() && returnsDefaults(out);
        List<Column<?>> generated = new ArrayList<>();
        boolean numbered = true; // some drivers know of no other generated values
        for (Column<?> column : all ? table.columns() : table.primaryKeyColumns()) {
            if (isGenerated(column, rows.rows().get(0), all)) {
                generated.add(column);
                numbered &= column.isAutoincrement()
                        && !isWritten(column, rows.rows().get(0));
            }
        }
        out.generatedColumns(generated);
        boolean byClause = all || !numbered && out.options().style() == ParameterStyle.POSITIONAL
                ? out.syntax().has(Feature.INSERT_RETURNING)
                : out.syntax().has(Feature.IMPLICIT_RETURNING);
        return !generated.isEmpty()
                        && byClause
                        && fetchesByClause(table, out)
                        && !out.options().many()
                ? Returning.of(generated)
                : null;
    }

    private boolean returnsDefaults(SqlWriter out) {
        return out.syntax().has(Feature.INSERT_RETURNING) && !out.options().many();
    }

    /**
     * Whether RETURNING can fetch what the user did not ask for.
     *
     * @param table the table that is written to
     * @param out where the statement is written
     * @return false when the driver gives any generated column, and RETURNING would be more work or is refused
     */
    protected boolean fetchesByClause(Table table, SqlWriter out) {
        return true;
    }

    private static boolean isWritten(Column<?> column, List<Target> row) {
        return row.stream().anyMatch(target -> target.column() == column);
    }

    private static boolean isGenerated(Column<?> column, List<Target> row, boolean all) {
        for (Target target : row) {
            if (target.column() == column) {
                return target.isComputed();
            }
        }
        return all || column.isAutoincrement() || column.isServerGenerated();
    }
}
