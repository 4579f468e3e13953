package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
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
        List<Expr<?>> columns = new ArrayList<>();
        for (Selectable<?> element : selected()) {
            columns.addAll(element.selectedColumns());
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
}
