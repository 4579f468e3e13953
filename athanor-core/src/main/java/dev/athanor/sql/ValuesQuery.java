package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the statement itself holds, as a query: VALUES. It becomes a FROM clause by {@link #subquery(String)} or
 * {@link #cte(String)}, whose columns have the names and types that were given. Every method returns a new one and leaves this
 * one as it is.
 *
 * @param <T> what each row yields
 */
public final class ValuesQuery<T> extends SelectBase<T> {
    private final List<ColumnRef<?>> columns;
    private final boolean row;
    private final boolean literal;
    private final List<RowOfValues> rows;

    ValuesQuery(List<ColumnRef<?>> columns, boolean row) {
        this(columns, row, false, List.of());
    }

    private ValuesQuery(List<ColumnRef<?>> columns, boolean row, boolean literal, List<RowOfValues> rows) {
        this.columns = columns;
        this.row = row;
        this.literal = literal;
        this.rows = rows;
    }

    /**
     * Adds a row.
     *
     * @param values as many values or expressions as there are columns, of their types; null for SQL NULL
     * @return the longer query
     * @throws ArgumentException when there are more or fewer, or one is of another class
     */
    public ValuesQuery<T> row(@Nullable Object... values) {
        return with(List.of(made(Arrays.asList(values))));
    }

    /**
     * Adds rows.
     *
     * @param more one list of values or expressions per row, as for {@link #row}
     * @return the longer query
     * @throws ArgumentException when one has more or fewer values than there are columns, or a value is of another class
     */
    public ValuesQuery<T> rows(Collection<? extends List<? extends @Nullable Object>> more) {
        return with(Lists.map(more, this::made));
    }

    private ValuesQuery<T> with(List<RowOfValues> more) {
        return new ValuesQuery<>(columns, row, literal, Lists.append(rows, more));
    }

    private RowOfValues made(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new ArgumentException(
                    "A row has the wrong number of elements; a %d-tuple is wanted for the columns %s, not %s"
                            .formatted(columns.size(), Lists.map(columns, ColumnRef::name), values));
        }
        List<Expr<?>> made = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            made.add(value(columns.get(i), values.get(i)));
        }
        return new RowOfValues(made);
    }

    private static <V> Expr<?> value(ColumnRef<V> column, @Nullable Object value) {
        return value instanceof Operand<?> operand
                ? operand.asExpr()
                : Bind.of("param", column.type(), column.type().accept(value));
    }

    /**
     * Writes the values as literals in place of parameters.
     *
     * @return the query that does so
     */
    public ValuesQuery<T> literalBinds() {
        return new ValuesQuery<>(columns, row, true, rows);
    }

    // ---- parts, for compilers

    /**
     * The rows.
     *
     * @return the rows in order
     */
    public List<RowOfValues> rows() {
        return rows;
    }

    /**
     * Whether the values are written as literals.
     *
     * @return true after {@link #literalBinds}
     */
    public boolean isLiteral() {
        return literal;
    }

    @Override
    public List<ColumnRef<?>> selected() {
        return columns;
    }

    @Override
    public boolean yieldsRow() {
        return row;
    }

    @Override
    public Set<FromClause> sources() {
        return Set.of();
    }

    @Override
    public SelectBase<?> naming() {
        return this;
    }

    @Override
    public LabelStyle labelStyle() {
        return LabelStyle.NONE;
    }

    @Override
    public boolean needsParentheses() {
        return false;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(row);
        p.fixed(literal);
        List<ColumnRef<?>> newColumns = p.nodes(columns);
        List<RowOfValues> newRows = p.nodes(rows);
        return p.changed() ? new ValuesQuery<T>(newColumns, row, literal, newRows) : this;
    }
}
