package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete statement. Immutable, and shareable between threads and executions: a constant costs one look-up in the
 * statement cache each time it runs.
 *
 * @param <T> what each row of its result yields; {@link Void} for statements without rows
 */
public abstract class Statement<T> extends Node implements Executable<T> {
    // Computed at most a few times and always the same, so a data race on it is harmless.
    private @Nullable ShapedNode shaped;

    /** For subclasses. */
    protected Statement() {}

    @Override
    public final Statement<T> statement() {
        return this;
    }

    final ShapedNode shaped() {
        ShapedNode result = shaped;
        if (result == null) {
            result = ShapeRecorder.record(this);
            shaped = result;
        }
        return result;
    }

    /** The shape if it has been taken before. */
    final @Nullable ShapedNode shapedBefore() {
        return shaped;
    }

    /**
     * What each row of the result consists of.
     *
     * @return the elements of a select list or a RETURNING; none when there are no rows, or when only the database knows
     */
    public List<? extends Selectable<?>> selected() {
        return List.of();
    }

    /**
     * Whether each row yields a {@link Row} of the selected elements rather than the single element's own value.
     *
     * @return true for rows
     */
    public boolean yieldsRow() {
        return true;
    }

    /**
     * The columns of the rows.
     *
     * @return the columns of all elements
     */
    public final List<Expr<?>> columnExpressions() {
        List<? extends Selectable<?>> selected = selected();
        List<Expr<?>> columns = new ArrayList<>(selected.size());
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i) instanceof Expr<?> column) {
                columns.add(column);
            } else {
                columns.addAll(selected.get(i).selectedColumns());
            }
        }
        return columns;
    }

    /**
     * The names under which the columns are known outside.
     *
     * @return one name per column
     */
    public final List<String> columnNames() {
        return ColumnNames.of(this);
    }

    /**
     * The statement whose columns give this one's their names.
     *
     * @return this, or the first query of a set operation
     */
    public Statement<?> naming() {
        return this;
    }

    /**
     * How the columns are named.
     *
     * @return the style
     */
    public LabelStyle labelStyle() {
        return LabelStyle.DISAMBIGUATE;
    }

    /**
     * The common table expressions that were added.
     *
     * @return those that the statement brings along whether its clauses use them or not
     */
    public List<AddedCte> addedCtes() {
        return List.of();
    }

    /**
     * The statement as a dialect spells it.
     *
     * @param dialect the dialect
     * @return the text with JDBC's placeholders, and the parameters in their order
     * @throws dev.athanor.error.CompileException when the dialect has no form for some part of it
     */
    public final SqlText toSql(SqlRenderer dialect) {
        return dialect.render(this);
    }

    /**
     * The statement as a dialect spells it, with parameters by name.
     *
     * @param dialect the dialect
     * @return the text with {@code :name} for each parameter, and the parameters by name
     * @throws dev.athanor.error.CompileException when the dialect has no form for some part of it
     */
    public final NamedSql toNamedSql(SqlRenderer dialect) {
        return dialect.renderNamed(this);
    }

    /**
     * The statement as a dialect spells it, with all values as literals; for logs and migration scripts. To execute it,
     * parameters are better.
     *
     * @param dialect the dialect
     * @return the text
     * @throws dev.athanor.error.CompileException when the dialect has no form for some part of it, or a parameter has no value
     *     or none that can be written as a literal
     */
    public final String toLiteralSql(SqlRenderer dialect) {
        return dialect.renderLiteral(this);
    }

    /**
     * Gives parameters values, in place of those they may have. The statement keeps its SQL.
     *
     * @param values values by the names of parameters, null for SQL NULL, a collection for a list
     * @return the statement with them
     * @throws dev.athanor.error.ArgumentException when the statement has no parameter of some name, or one takes other values
     */
    public Statement<T> params(Map<String, ? extends @Nullable Object> values) {
        return NamedParameters.in(this, values);
    }
}
