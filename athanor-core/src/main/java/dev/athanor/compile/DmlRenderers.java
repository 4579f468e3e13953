package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Insert;
import dev.athanor.sql.InsertSource;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Returning;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes INSERT, UPDATE and DELETE. */
public final class DmlRenderers {
    private DmlRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Insert<?>>on(Insert.class, (insert, out) -> insert(insert, out, "DEFAULT VALUES"))
                .<Update<?>>on(Update.class, DmlRenderers::update)
                .<Delete<?>>on(Delete.class, DmlRenderers::delete)
                .<Returning<?>>on(Returning.class, DmlRenderers::returning);
    }

    /** A column to be written, with its value or the default to be used when execution gives none. */
    private record Target(
            Expr<?> column, Expr<?> value, @Nullable Supplier<?> clientDefault) {}

    /**
     * Writes an INSERT.
     *
     * @param insert the statement
     * @param out where to
     * @param empty what stands for a row without any value
     */
    public static void insert(Insert<?> insert, SqlWriter out, String empty) {
        Table table = table(insert.table(), "insert into");
        InsertSource source = insert.source();
        if (source != null) {
            checkColumns(table, source.columns());
            out.sql("INSERT INTO ").node(table);
            out.sql(" (")
                    .list(source.columns(), ", ", column -> name(column, out))
                    .sql(")");
            output(insert.returning(), table, "inserted", out);
            out.sql(" ").query(source.query(), QueryPlace.SOURCE);
            clause(insert.returning(), out);
            return;
        }
        List<Target> targets = targets(table, insert.values(), insert.isComplete(), out, true);
        Returning<?> returning = insert.returning();
        if (returning == null && out.isResultWanted()) {
            returning = generatedKeys(table, targets, out);
        }
        out.sql("INSERT INTO ").node(table);
        if (targets.isEmpty()) {
            output(returning, table, "inserted", out);
            out.sql(" ").sql(empty);
        } else {
            out.sql(" (")
                    .list(targets, ", ", target -> name(target.column(), out))
                    .sql(")");
            output(returning, table, "inserted", out);
            out.sql(" VALUES ");
            out.rowGroup(() -> out.sql("(")
                    .list(targets, ", ", target -> value(target, out))
                    .sql(")"));
        }
        clause(returning, out);
    }

    /** RETURNING where it stands behind the statement. */
    private static void clause(@Nullable Returning<?> returning, SqlWriter out) {
        if (returning != null && !out.syntax().has(Feature.OUTPUT_CLAUSE)) {
            out.node(returning);
        }
    }

    /** RETURNING where it stands within the statement, and calls the changed rows by a name of their own. */
    private static void output(@Nullable Returning<?> returning, Table table, String rows, SqlWriter out) {
        if (returning != null && out.syntax().has(Feature.OUTPUT_CLAUSE)) {
            out.sql(" OUTPUT ").renaming(table, rows, () -> returnedColumns(returning, out));
        }
    }

    /** What the database makes of the key is fetched by RETURNING where the dialect wants that, else by the driver. */
    private static @Nullable Returning<?> generatedKeys(Table table, List<Target> targets, SqlWriter out) {
        List<Column<?>> generated = new ArrayList<>();
        for (Column<?> column : table.primaryKeyColumns()) {
            boolean given = targets.stream().anyMatch(target -> target.column() == column);
            if (!given && (column.isAutoincrement() || column.serverDefault() != null)) {
                generated.add(column);
            }
        }
        out.generatedColumns(generated);
        return !generated.isEmpty() && out.syntax().has(Feature.IMPLICIT_RETURNING) ? Returning.of(generated) : null;
    }

    /**
     * Writes an UPDATE.
     *
     * @param update the statement
     * @param out where to
     */
    public static void update(Update<?> update, SqlWriter out) {
        Table table = table(update.table(), "update");
        List<Target> targets = targets(table, update.values(), !update.values().isEmpty(), out, false);
        if (targets.isEmpty()) {
            throw new CompileException("update(%s) sets nothing; give it set(..)".formatted(table.name()));
        }
        out.sql("UPDATE ").node(table).sql(" SET ");
        out.list(targets, ", ", target -> {
            name(target.column(), out);
            out.sql("=");
            value(target, out);
        });
        output(update.returning(), table, "inserted", out);
        where(update.conditions(), table, out);
        clause(update.returning(), out);
    }

    /**
     * Writes a DELETE.
     *
     * @param delete the statement
     * @param out where to
     */
    public static void delete(Delete<?> delete, SqlWriter out) {
        Table table = table(delete.table(), "delete from");
        out.sql("DELETE FROM ").node(table);
        output(delete.returning(), table, "deleted", out);
        where(delete.conditions(), table, out);
        clause(delete.returning(), out);
    }

    private static void where(List<dev.athanor.sql.Condition> conditions, Table table, SqlWriter out) {
        if (!conditions.isEmpty()) {
            // Subqueries in the condition correlate to the table.
            out.inScope(
                    new SelectScope(List.of(table), out.scope()),
                    () -> out.sql(" WHERE ").conjunction(conditions));
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
            out.operand(column instanceof Label<?> label ? label.operand() : column, Operators.COMMA);
            if (named.isLabel()) {
                out.sql(" AS ").identifier(name);
            }
            out.resultColumn(name, column);
        });
        return columns;
    }

    private static List<Target> targets(
            Table table, List<Assignment> values, boolean complete, SqlWriter out, boolean inserting) {
        List<String> keys = out.options().columnKeys();
        List<Target> targets = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Expr<?> value = valueOf(column, values);
            boolean atExecution = keys == null ? !complete : keys.contains(column.name());
            Supplier<?> clientDefault = inserting ? column.clientDefault() : null;
            if (value == null && (atExecution || clientDefault != null)) {
                value = Sql.bindParam(column.name(), column.type());
            }
            if (value != null) {
                targets.add(new Target(column, value, clientDefault));
            }
        }
        checkAllFound(table, values, keys);
        return targets;
    }

    private static @Nullable Expr<?> valueOf(Column<?> column, List<Assignment> values) {
        Expr<?> value = null;
        for (Assignment assignment : values) {
            if (assignment.target() == column) {
                value = assignment.value(); // the last one counts, as in a map
            }
        }
        return value;
    }

    private static void checkAllFound(Table table, List<Assignment> values, @Nullable List<String> keys) {
        checkColumns(table, values.stream().map(Assignment::target).toList());
        List<String> names = names(table);
        for (String key : Objects.requireNonNullElse(keys, List.<String>of())) {
            if (!names.contains(key)) {
                throw new CompileException(
                        "Table '%s' has no column '%s'; it has %s".formatted(table.name(), key, names));
            }
        }
    }

    private static void checkColumns(Table table, List<? extends Expr<?>> columns) {
        for (Expr<?> target : columns) {
            if (!(target instanceof Column<?> column) || column.table() != table) {
                throw new CompileException(
                        "%s is no column of table '%s'; it has %s".formatted(target, table.name(), names(table)));
            }
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static void name(Expr<?> column, SqlWriter out) {
        out.unqualified(() -> out.node(column));
    }

    private static void value(Target target, SqlWriter out) {
        if (target.value() instanceof Bind<?> bind) {
            out.bind(bind, target.clientDefault());
        } else {
            out.operand(target.value(), Operators.ASSIGNMENT);
        }
    }

    private static Table table(FromClause clause, String verb) {
        if (clause instanceof Table table && table.aliasOf() == null) {
            return table;
        }
        throw new CompileException("Cannot %s '%s', which is no table".formatted(verb, clause.baseName()));
    }
}
