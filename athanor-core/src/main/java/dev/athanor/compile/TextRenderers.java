package dev.athanor.compile;

import dev.athanor.sql.Bind;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.DriverSql;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Text;
import dev.athanor.sql.TextCondition;
import dev.athanor.sql.TextFrom;
import dev.athanor.sql.TextPart;
import dev.athanor.sql.TextSelect;

/** Writes textual SQL. */
final class TextRenderers {
    private TextRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Text>on(Text.class, TextRenderers::text)
                .<DriverSql>on(DriverSql.class, TextRenderers::driverSql)
                .<TextSelect<?>>on(TextSelect.class, TextRenderers::select)
                .<TextFrom>on(TextFrom.class, (from, out) -> out.node(from.text()))
                .<TextCondition>on(TextCondition.class, (condition, out) -> out.node(condition.text()));
    }

    private static void text(Text text, SqlWriter out) {
        for (TextPart part : text.textParts()) {
            if (!part.isParameter()) {
                out.sql(part.text());
            } else {
                parameter(text.parameter(part.text()), out);
            }
        }
    }

    private static void driverSql(DriverSql driverSql, SqlWriter out) {
        out.sql(driverSql.sql());
        driverSql.values().forEach(out::bindPlaced);
    }

    private static void parameter(Bind<?> bind, SqlWriter out) {
        if (bind.source().isList()) {
            // Neither IN nor NOT IN may be told by null, and the text does not say which it is.
            Fragment nothing = out.detached(() -> out.sql("SELECT ")
                    .node(Sql.nullOf(bind.type()).cast(bind.type()))
                    .sql(" WHERE 1 != 1"));
            out.sql("(").bindList(bind, "", nothing.text.toString()).sql(")");
        } else {
            out.bind(bind);
        }
    }

    private static void select(TextSelect<?> select, SqlWriter out) {
        QueryPlace place = out.claimPlace();
        out.node(select.text());
        if (place.result()) {
            select.selected().forEach(column -> out.resultColumn(name(column), column));
        }
    }

    private static String name(Expr<?> column) {
        if (column instanceof ColumnRef<?> ref) {
            return ref.name();
        }
        return column instanceof Label<?> label ? label.name() : column.toString();
    }
}
