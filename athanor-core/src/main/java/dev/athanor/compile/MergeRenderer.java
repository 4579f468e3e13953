package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Insert;
import dev.athanor.sql.SyntaxExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes INSERT, and as MERGE one that says what becomes of a row which a unique key has already. MERGE compares rows by itself, so
 * that happens only where the comparison is that of a declared key. Beside other transactions MERGE may fail on the key where ON
 * CONFLICT would not.
 */
public class MergeRenderer extends InsertRenderer {
    /** What differs between the databases that have the statement. */
    public enum Form {
        /** As the standard has it. */
        STANDARD,
        /** The rows are selected from DUAL, and what narrows the update stands behind it. */
        ORACLE,
        /** The table is locked against others who insert the same key, and a semicolon ends the statement. */
        SQL_SERVER
    }

    private static final String ROWS = "excluded";

    private final Form form;

    /**
     * Creates a renderer.
     *
     * @param emptyRow what stands behind the table, in INSERT, for a row of which the database makes all values
     * @param form the database's form of MERGE
     */
    public MergeRenderer(String emptyRow, Form form) {
        super(emptyRow);
        this.form = form;
    }

    @Override
    public void render(Insert<?> insert, SqlWriter out) {
        ConflictClause clause = null;
        for (SyntaxExtension extension : insert.extensions()) {
            clause = extension instanceof ConflictClause conflict ? conflict : clause;
        }
        if (clause == null) {
            super.render(insert, out);
        } else {
            merge(insert, clause, out);
        }
    }

    private void merge(Insert<?> insert, ConflictClause clause, SqlWriter out) {
        if (insert.source() != null || insert.extensions().size() > 1) {
            throw out.unsupported(
                    insert.source() != null ? "upsert of rows that are selected" : "upsert with several clauses",
                    "insert rows by values(..) and say once what becomes of those that are there");
        }
        Table table = DmlTables.base(insert.table(), "insert into");
        InsertRows rows = InsertRows.of(insert, table, out);
        List<Expr<?>> columns = rows.columns();
        if (rows.rows().size() > 1 && clause.assignments().isEmpty()) {
            throw out.unsupported(
                    "upsert of several rows that does nothing, since rows of one statement do not see each other",
                    "give the rows at execution, as in execute(statement, rows)");
        }
        out.inserted(table, columns);
        DmlScope dml = new DmlScope(Compiled.Kind.INSERT, table, columns, false);
        List<List<Column<?>>> keys = keys(clause, dml, out);
        out.inDml(dml, List.of(table), () -> {
            out.sql("MERGE ").prefixes(insert.prefixes()).sql("INTO ").node(table);
            out.sql(form == Form.SQL_SERVER ? " WITH (HOLDLOCK)" : "").hints(insert.hints());
            source(rows.rows(), columns, dml, out);
            on(keys, table, out);
            update(clause, table, keys, out);
            out.sql(" WHEN NOT MATCHED THEN INSERT (").names(columns).sql(") VALUES (");
            out.list(columns, ", ", column -> excluded(column, out)).sql(")");
            if (form == Form.ORACLE && insert.returning() != null) {
                out.refuseExecution("MERGE .. RETURNING", "read the row by a select of its own");
            }
            DmlRenderers.returningWithin(insert.returning(), dml, out);
            DmlRenderers.returningBehind(insert.returning(), out);
            out.sql(form == Form.SQL_SERVER ? ";" : "");
        });
    }

    private static List<List<Column<?>>> keys(ConflictClause clause, DmlScope dml, SqlWriter out) {
        List<List<Column<?>>> keys = UniqueKeys.of(dml).meantBy(clause, out);
        for (List<Column<?>> key : keys) {
            for (Column<?> column : key) {
                if (!dml.writes(column)) {
                    throw out.unsupported(
                            "upsert that leaves column '%s' of the key to the database".formatted(column.name()),
                            "give it a value");
                }
            }
        }
        if (keys.isEmpty()) {
            throw out.unsupported(
                    "upsert into '%s', no unique key of which gets values"
                            .formatted(dml.table().name()),
                    "leave onConflict(..) out");
        }
        return keys;
    }

    private void source(List<List<Target>> rows, List<Expr<?>> columns, DmlScope dml, SqlWriter out) {
        if (form != Form.ORACLE) {
            out.sql(" USING (VALUES ");
            out.list(rows, ", ", row -> {
                dml.beginRow(row);
                out.sql("(").list(row, ", ", target -> typed(target, out)).sql(")");
            });
            out.sql(") AS ").sql(ROWS).sql(" (").names(columns).sql(")");
            return;
        }
        out.sql(" USING (");
        out.list(rows, " UNION ALL ", row -> {
            dml.beginRow(row);
            out.sql("SELECT ").list(row, ", ", target -> {
                typed(target, out);
                out.sql(" AS ").names(List.of(target.column()));
            });
            out.sql(" FROM DUAL");
        });
        out.sql(") ").sql(ROWS);
    }

    /** Nothing beside a parameter tells its type here. */
    private static void typed(Target target, SqlWriter out) {
        boolean cast = !target.isComputed()
                && out.options().style() == ParameterStyle.POSITIONAL
                && out.syntax().has(Feature.UNTYPED_PARAMETERS);
        out.sql(cast ? "CAST(" : "");
        target.value(out);
        if (cast) {
            String type = out.syntax().types().nameOf(target.value().type().withoutBounds());
            out.sql(" AS ").sql(type).sql(")");
        }
    }

    private static void on(List<List<Column<?>>> keys, Table table, SqlWriter out) {
        out.sql(" ON (");
        out.renaming(
                table,
                table.name(),
                () -> out.list(
                        keys,
                        " OR ",
                        key -> out.list(key, " AND ", column -> {
                            out.node(column).sql(" = ");
                            excluded(column, out);
                        })));
        out.sql(")");
    }

    private void update(ConflictClause clause, Table table, List<List<Column<?>>> keys, SqlWriter out) {
        List<Assignment> assignments = ConflictActions.inTableOrder(clause.assignments(), table);
        if (assignments.isEmpty()) {
            return;
        }
        Assignment ofKey = assignmentOf(keys, assignments);
        if (form == Form.ORACLE && ofKey != null) {
            throw out.unsupported(
                    "upsert that sets %s, by which it compares".formatted(ofKey.target()), "leave the key as it is");
        }
        boolean narrowed = !clause.conditions().isEmpty();
        out.sql(" WHEN MATCHED");
        if (narrowed && form != Form.ORACLE) {
            out.sql(" AND ");
            out.renaming(table, table.name(), () -> out.conjunction(clause.conditions()));
        }
        out.sql(" THEN UPDATE SET ");
        ConflictActions.write(assignments, table, out);
        if (narrowed && form == Form.ORACLE) {
            out.sql(" WHERE ");
            out.renaming(table, table.name(), () -> out.conjunction(clause.conditions()));
        }
    }

    private static @Nullable Assignment assignmentOf(List<List<Column<?>>> keys, List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            if (keys.stream().anyMatch(key -> key.contains(assignment.target()))) {
                return assignment;
            }
        }
        return null;
    }

    private static void excluded(Expr<?> column, SqlWriter out) {
        out.sql(ROWS).sql(".").names(List.of(column));
    }
}
