package dev.athanor.compile;

import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Delete;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.SyntaxExtension;
import java.util.ArrayList;
import java.util.List;

/** Writes DELETE. */
public final class DeleteRenderer implements Renderer<Delete<?>> {
    /** Where a dialect takes further tables. */
    public enum FurtherTables {
        /** Nowhere. */
        NONE,
        /** In USING. */
        USING,
        /** In USING, and the table from which rows are deleted too. */
        USING_WITH_TARGET,
        /** In a second FROM, and the table from which rows are deleted too. */
        FROM_WITH_TARGET
    }

    private final FurtherTables form;

    /**
     * Creates a renderer.
     *
     * @param form where the dialect takes further tables
     */
    public DeleteRenderer(FurtherTables form) {
        this.form = form;
    }

    @Override
    public void render(Delete<?> delete, SqlWriter out) {
        Table table = DmlTables.leftmost(delete.table(), "delete from");
        List<FromClause> further = DmlTables.further(table, delete.using(), delete.conditions(), List.of());
        if (!further.isEmpty() && form == FurtherTables.NONE) {
            throw out.unsupported(
                    "multiple-table DELETE, as which " + further.get(0).baseName() + " makes this one",
                    "put the table into EXISTS or IN");
        }
        List<FromClause> all = new ArrayList<>(List.of(table));
        all.addAll(further);
        DmlScope dml = new DmlScope(Compiled.Kind.DELETE, table, List.of(), false);
        out.inDml(dml, all, () -> {
            out.sql("DELETE ").prefixes(delete.prefixes()).sql("FROM ");
            FromHints.changed(table, () -> target(table, !further.isEmpty(), out), delete.hints(), out);
            DmlRenderers.returningWithin(delete.returning(), dml, out);
            if (!further.isEmpty()) {
                if (form == FurtherTables.FROM_WITH_TARGET) {
                    out.sql(" FROM ");
                    FromHints.listed(all, delete.hints(), out);
                } else {
                    out.sql(" USING ").list(form == FurtherTables.USING ? further : all, ", ", out::node);
                }
            }
            where(delete.conditions(), out);
            out.lint("DELETE", all, delete.conditions());
            out.extensions(delete.extensions(), SyntaxExtension.Point.AFTER_CRITERIA);
            DmlRenderers.returningBehind(delete.returning(), out);
        });
    }

    /** Where the target is listed once more, that defines its alias, and here is only the name. */
    private void target(Table table, boolean several, SqlWriter out) {
        if (several && form != FurtherTables.USING && table.aliasOf() != null) {
            out.identifier(out.aliasName(table, table.aliasName()));
        } else {
            out.node(table);
        }
    }

    static void where(List<Condition> conditions, SqlWriter out) {
        if (!conditions.isEmpty()) {
            out.sql(" WHERE ").conjunction(conditions);
        }
    }
}
