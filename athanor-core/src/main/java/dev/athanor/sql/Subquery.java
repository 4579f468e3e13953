package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A select as a FROM clause, under a name given by the user or made up by the compiler. */
public final class Subquery extends RowSource {
    private final Select<?> query;
    private final @Nullable String name;
    private final List<SubqueryColumn<?>> columns;

    Subquery(Select<?> query, @Nullable String name) {
        this.query = query;
        this.name = name;
        this.columns = new ArrayList<>();
        List<? extends Expr<?>> selected = query.columnExpressions();
        for (int i = 0; i < selected.size(); i++) {
            columns.add(new SubqueryColumn<>(this, i, selected.get(i)));
        }
    }

    /**
     * The query.
     *
     * @return the query
     */
    public Select<?> query() {
        return query;
    }

    /**
     * The alias.
     *
     * @return the name, or null when the compiler makes one up
     */
    public @Nullable String name() {
        return name;
    }

    /**
     * The column that carries a selected expression.
     *
     * @param <T> the Java class of its values
     * @param selected an expression of the query's select list: the same object, or a column of the same table and name
     * @return the column
     * @throws ArgumentException when the query does not select it
     */
    @SuppressWarnings("unchecked") // the column was made from the expression
    public <T> ColumnRef<T> c(Operand<T> selected) {
        Expr<T> expression = selected.asExpr();
        for (SubqueryColumn<?> column : columns) {
            if (column.source() == expression
                    || column.source() instanceof Label<?> label && label.operand() == expression) {
                return (ColumnRef<T>) column;
            }
        }
        throw new ArgumentException("%s is not selected by the subquery%s; select it there first"
                .formatted(expression, name == null ? "" : " '" + name + "'"));
    }

    /**
     * The column of a name.
     *
     * @param <T> the Java class of its values
     * @param columnName a name in the query's select list
     * @param type the type to read it as
     * @return the column
     * @throws ArgumentException when there is none or its values are of another class
     */
    @SuppressWarnings("unchecked") // checked by the class of the type
    public <T> ColumnRef<T> c(String columnName, SqlType<T> type) {
        for (SubqueryColumn<?> column : columns) {
            if (column.name().equals(columnName)) {
                if (column.type().javaType() != type.javaType()) {
                    throw new ArgumentException("Column '%s' of the subquery is of type %s, not %s"
                            .formatted(columnName, column.type(), type));
                }
                return (ColumnRef<T>) column;
            }
        }
        throw new ArgumentException("The subquery%s has no column '%s'; it has %s"
                .formatted(
                        name == null ? "" : " '" + name + "'",
                        columnName,
                        columns.stream().map(SubqueryColumn::name).toList()));
    }

    @Override
    public List<SubqueryColumn<?>> fromColumns() {
        return columns;
    }

    @Override
    public String baseName() {
        return Objects.requireNonNullElse(name, "anon");
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new Subquery(query, newName);
    }

    @Override
    public List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        List<ForeignKeyPath> paths = new ArrayList<>();
        for (FromClause source : query.sources()) {
            for (ForeignKeyPath path : source.foreignKeysTo(other)) {
                List<ForeignKeyPath.Pair> pairs = new ArrayList<>();
                for (ForeignKeyPath.Pair pair : path.pairs()) {
                    for (SubqueryColumn<?> column : columns) {
                        if (column.source() == pair.from()) {
                            pairs.add(new ForeignKeyPath.Pair(column, pair.to()));
                        }
                    }
                }
                if (pairs.size() == path.pairs().size()) {
                    paths.add(new ForeignKeyPath(pairs));
                }
            }
        }
        return paths;
    }

    @Override
    protected Object sharedIdentity() {
        return this;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        Select<?> newQuery = p.node(query);
        return p.changed() ? new Subquery(newQuery, name) : this;
    }
}
