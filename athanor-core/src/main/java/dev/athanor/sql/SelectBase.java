package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What yields rows as a query and so can stand wherever SQL takes one: a {@link Select}, or several that are joined by set
 * operators.
 *
 * @param <T> what each row yields: a value, an entity, or a {@link Row}
 */
public abstract class SelectBase<T> extends Statement<T> implements Operand<T> {
    SelectBase() {}

    // ---- use

    /**
     * The select as a FROM clause whose name the compiler makes up.
     *
     * @return the subquery
     */
    public final Subquery subquery() {
        return new Subquery(this, null);
    }

    /**
     * The select as a FROM clause.
     *
     * @param name its alias
     * @return the subquery
     */
    public final Subquery subquery(String name) {
        return new Subquery(this, name);
    }

    /**
     * The select as an expression.
     *
     * @return the scalar subquery
     * @throws ArgumentException when it does not select exactly one column
     */
    @SuppressWarnings("unchecked") // a select of one column yields that column's values
    public final Expr<T> scalarSubquery() {
        List<? extends Expr<?>> columns = columnExpressions();
        if (columns.size() != 1) {
            throw new ArgumentException(
                    "A scalar subquery selects one column, this one selects %d: %s".formatted(columns.size(), this));
        }
        return new ScalarSubquery<>(this, (SqlType<T>) columns.get(0).type());
    }

    /** {@return the select as a scalar subquery} */
    @Override
    public final Expr<T> asExpr() {
        return scalarSubquery();
    }

    /**
     * Whether the select has rows, as a condition.
     *
     * @return the condition
     */
    public final Exists exists() {
        return new Exists(this);
    }

    // ---- parts, for compilers and lowerings

    /**
     * The FROM clauses that the query draws on.
     *
     * @return each clause once
     */
    public abstract Set<FromClause> sources();

    /**
     * The columns of the select list.
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
     * How the columns are named.
     *
     * @return the style
     */
    public abstract LabelStyle labelStyle();

    /**
     * The names under which the columns are known outside.
     *
     * @return one name per column
     */
    public final List<String> columnNames() {
        return ColumnNames.of(this);
    }
}
