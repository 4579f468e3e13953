package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.sql.AssignedValue;
import dev.athanor.sql.ConflictClause;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Excluded;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Returning;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what INSERT, UPDATE and DELETE have in common. */
public final class DmlRenderers {
    private DmlRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Insert<?>>on(Insert.class, new InsertRenderer("DEFAULT VALUES"))
                .<Update<?>>on(Update.class, new UpdateRenderer(UpdateRenderer.FurtherTables.NONE))
                .<Delete<?>>on(Delete.class, new DeleteRenderer(DeleteRenderer.FurtherTables.NONE))
                .<Returning<?>>on(Returning.class, DmlRenderers::returning)
                .<ColumnDefault<?>>on(ColumnDefault.class, ColumnDefault::write)
                .<AssignedValue<?>>on(AssignedValue.class, DmlRenderers::assigned)
                .<ConflictClause>on(ConflictClause.class, (clause, out) -> {
                    throw out.unsupported(
                            "upsert", "use one that has, or a statement of the database's own by text(..)");
                })
                .<Excluded<?>>on(
                        Excluded.class,
                        (excluded, out) -> out.sql("excluded.").unqualified(() -> out.node(excluded.column())));
    }

    private static void assigned(AssignedValue<?> value, SqlWriter out) {
        DmlScope dml = out.dml();
        if (dml == null || dml.kind() == Compiled.Kind.DELETE) {
            throw new CompileException(
                    "fromDmlColumn(%s) has its place in the values of an INSERT or UPDATE".formatted(value.column()));
        }
        Target other = dml.assigned(value.column());
        if (other != null) {
            other.value(out);
        } else if (dml.kind() == Compiled.Kind.UPDATE) {
            out.node(value.column());
        } else {
            throw new CompileException(
                    "fromDmlColumn(%s): the INSERT gives this column no value".formatted(value.column()));
        }
    }

    /** What a statement returns, where that stands behind the statement. */
    static void returningBehind(@Nullable Returning<?> returning, SqlWriter out) {
        if (returning != null && !out.syntax().has(Feature.OUTPUT_CLAUSE)) {
            out.node(returning);
        }
    }

    /** What a statement returns, where that stands within the statement and calls the changed rows by a name of their own. */
    static void returningWithin(@Nullable Returning<?> returning, DmlScope dml, SqlWriter out) {
        if (returning != null && out.syntax().has(Feature.OUTPUT_CLAUSE)) {
            String rows = dml.kind() == Compiled.Kind.DELETE ? "deleted" : "inserted";
            out.sql(" OUTPUT ").renaming(dml.table(), rows, () -> returnedColumns(returning, out));
        }
    }

    /**
     * Writes RETURNING as standard SQL would have it.
     *
     * @param returning the clause
     * @param out where to
     */
    public static void returning(Returning<?> returning, SqlWriter out) {
        out.sql(" RETURNING ");
        List<Expr<?>> columns = returnedColumns(returning, out);
        if (out.syntax().has(Feature.RETURNING_INTO)) {
            out.sql(" INTO ");
            for (int i = 0; i < columns.size(); i++) {
                out.sql(i == 0 ? "" : ", ")
                        .outParameter("ret_" + i, columns.get(i).type());
            }
        }
    }

    /**
     * Writes the columns of a RETURNING and makes them the statement's result.
     *
     * @param returning the clause
     * @param out where to
     * @return the columns
     */
    public static List<Expr<?>> returnedColumns(Returning<?> returning, SqlWriter out) {
        List<Expr<?>> columns = new ArrayList<>();
        for (Selectable<?> element : returning.selected()) {
            columns.addAll(element.selectedColumns());
        }
        Iterator<SelectLabels.Named> labels = SelectLabels.of(columns, LabelStyle.DISAMBIGUATE, false, out.names())
                .iterator();
        out.list(columns, ", ", column -> {
            SelectLabels.Named named = labels.next();
            String name = named.resolve(out.names());
            Expr<?> labelled = column instanceof Label<?> label ? label.operand() : column;
            Expr<?> shown = out.shown(labelled);
            out.operand(shown, Operators.COMMA);
            if ((named.isLabel() || shown != labelled) && !out.syntax().has(Feature.RETURNING_INTO)) {
                out.sql(" AS ").identifier(name, named.quoting());
            }
            out.resultColumn(name, column);
        });
        return columns;
    }
}
