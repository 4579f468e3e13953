package dev.athanor.dialect.h2;

import dev.athanor.compile.DmlRenderers;
import dev.athanor.compile.SqlWriter;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Returning;
import dev.athanor.sql.Update;
import org.jspecify.annotations.Nullable;

/** RETURNING as H2 has it: a select from the rows that a statement changed, which takes the place of the statement. */
final class H2Returning {
    private H2Returning() {}

    static void insert(Insert<?> insert, SqlWriter out) {
        around(insert.returning(), "FINAL", out, () -> DmlRenderers.insert(insert, out, "DEFAULT VALUES"));
    }

    static void update(Update<?> update, SqlWriter out) {
        around(update.returning(), "FINAL", out, () -> DmlRenderers.update(update, out));
    }

    static void delete(Delete<?> delete, SqlWriter out) {
        around(delete.returning(), "OLD", out, () -> DmlRenderers.delete(delete, out));
    }

    private static void around(@Nullable Returning<?> returning, String rows, SqlWriter out, Runnable statement) {
        if (returning == null) {
            statement.run();
            return;
        }
        out.sql("SELECT ").unqualified(() -> DmlRenderers.returnedColumns(returning, out));
        out.sql(" FROM ").sql(rows).sql(" TABLE (");
        statement.run();
        out.sql(")");
    }
}
