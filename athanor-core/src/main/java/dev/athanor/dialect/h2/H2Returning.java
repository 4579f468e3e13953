package dev.athanor.dialect.h2;

import dev.athanor.compile.DeleteRenderer;
import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.MergeRenderer;
import dev.athanor.compile.Renderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.UpdateRenderer;
import dev.athanor.schema.Table;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Dml;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Returning;
import dev.athanor.sql.Update;

/** RETURNING as H2 has it: a select from the rows that a statement changed, which takes the place of the statement. */
final class H2Returning {
    private static final MergeRenderer INSERT = new MergeRenderer("DEFAULT VALUES", MergeRenderer.Form.STANDARD) {
        @Override
        protected boolean fetchesByClause(Table table, SqlWriter out) {
            return false; // the driver gives any column
        }
    };
    private static final UpdateRenderer UPDATE = new UpdateRenderer(UpdateRenderer.FurtherTables.NONE);
    private static final DeleteRenderer DELETE = new DeleteRenderer(DeleteRenderer.FurtherTables.NONE);

    private H2Returning() {}

    static void insert(Insert<?> insert, SqlWriter out) {
        around(insert, "FINAL", out, INSERT);
    }

    static void update(Update<?> update, SqlWriter out) {
        around(update, "FINAL", out, UPDATE);
    }

    static void delete(Delete<?> delete, SqlWriter out) {
        around(delete, "OLD", out, DELETE);
    }

    private static <D extends Dml<?>> void around(D statement, String rows, SqlWriter out, Renderer<D> renderer) {
        Returning<?> returning = statement.returning();
        if (returning == null) {
            renderer.render(statement, out);
            return;
        }
        out.sql("SELECT ").unqualified(() -> DmlRenderers.returnedColumns(returning, out));
        out.sql(" FROM ").sql(rows).sql(" TABLE (");
        renderer.render(statement, out);
        out.sql(")");
    }
}
