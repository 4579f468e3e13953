package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A FROM clause that is no table but made by the statement, under a name given by the user or made up by the compiler. Its
 * columns are reached by {@code c(..)}.
 */
public abstract class Derived extends RowSource {
    private final @Nullable String name;
    private final List<DerivedColumn<?>> columns;

    Derived(@Nullable String name, List<? extends Expr<?>> sources) {
        this.name = name;
        this.columns = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            columns.add(new DerivedColumn<>(this, i, sources.get(i)));
        }
    }

    /**
     * The alias.
     *
     * @return the name, or null when the compiler makes one up
     */
    public final @Nullable String name() {
        return name;
    }

    /**
     * The names of the columns, as far as the compiler does not make them up.
     *
     * @return one name per column
     */
    public abstract List<String> columnNames();

    /** What the clause is called in messages. */
    abstract String kind();

    /** Where the values of a column come from. */
    List<? extends Expr<?>> origins(int position) {
        return List.of(columns.get(position).source());
    }

    /**
     * The column that carries an expression, where {@link #c(Operand)} would find exactly one.
     *
     * @param <T> the Java class of its values
     * @param source the expression or column of which the column is made
     * @return the column; empty when there is none, or several are equally near
     */
    public final <T> Optional<ColumnRef<T>> find(Operand<T> source) {
        Nearest<T> nearest = nearest(source.asExpr());
        return nearest.ambiguous() ? Optional.empty() : Optional.ofNullable(nearest.column());
    }

    /**
     * The column that carries an expression: the very one that is selected, or a column that it comes from through aliases,
     * subqueries and set operations; the nearest of several.
     *
     * @param <T> the Java class of its values
     * @param source the expression or column of which the column is made
     * @return the column
     * @throws ArgumentException when there is none, or several are equally near
     */
    public final <T> ColumnRef<T> c(Operand<T> source) {
        Expr<T> expression = source.asExpr();
        Nearest<T> nearest = nearest(expression);
        if (nearest.column() == null) {
            throw new ArgumentException(
                    "%s is not selected by the %s; select it there first".formatted(expression, described()));
        }
        if (nearest.ambiguous()) {
            throw new ArgumentException("Several columns of the %s come from %s; name one as in c(\"name\", TYPE)"
                    .formatted(described(), expression));
        }
        return nearest.column();
    }

    /** The column that is the fewest steps from an expression, and whether another is as near. */
    private record Nearest<T>(@Nullable ColumnRef<T> column, boolean ambiguous) {}

    @SuppressWarnings("unchecked") // the column was made from the expression
    private <T> Nearest<T> nearest(Expr<T> expression) {
        DerivedColumn<?> nearest = null;
        boolean ambiguous = false;
        int least = Integer.MAX_VALUE;
        for (DerivedColumn<?> column : columns) {
            int distance = Lineage.distance(column, expression);
            ambiguous = distance < least ? false : ambiguous || distance == least && nearest != null;
            if (distance < least) {
                least = distance;
                nearest = column;
            }
        }
        return new Nearest<>((ColumnRef<T>) nearest, ambiguous);
    }

    /**
     * The column of a name.
     *
     * @param <T> the Java class of its values
     * @param columnName one of {@link #columnNames()}
     * @param type the type to read it as
     * @return the column
     * @throws ArgumentException when there is none or its values are of another class
     */
    @SuppressWarnings("unchecked") // checked by the class of the type
    public final <T> ColumnRef<T> c(String columnName, SqlType<T> type) {
        int position = columnNames().indexOf(columnName);
        if (position < 0) {
            throw new ArgumentException(
                    "The %s has no column '%s'; it has %s".formatted(described(), columnName, columnNames()));
        }
        DerivedColumn<?> column = columns.get(position);
        if (column.type().javaType() != type.javaType()) {
            throw new ArgumentException("Column '%s' of the %s is of type %s, not %s"
                    .formatted(columnName, described(), column.type(), type));
        }
        return (ColumnRef<T>) column;
    }

    private String described() {
        return name == null ? kind() : kind() + " '" + name + "'";
    }

    @Override
    public final List<DerivedColumn<?>> fromColumns() {
        return columns;
    }

    @Override
    public String baseName() {
        return Objects.requireNonNullElse(name, "anon");
    }

    @Override
    protected final Object sharedIdentity() {
        return this;
    }
}
