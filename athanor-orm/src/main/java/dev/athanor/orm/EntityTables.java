package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Label;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;

/** The tables behind mappings, for the layers above; {@link Mapped} itself has few methods, since users extend it. */
public final class EntityTables {
    private EntityTables() {}

    static boolean isAlias(Mapped<?> mapped) {
        return mapped.scope.alias != null;
    }

    /**
     * What a mapping selects from.
     *
     * @param mapped a mapping or an alias of one
     * @return its table, the alias of it, or the subquery that stands for it
     */
    public static FromClause of(Mapped<?> mapped) {
        return mapped.selectedFrom();
    }

    /**
     * What is selected for an attribute of an entity.
     *
     * @param mapped the entity's mapping or an alias of it
     * @param attribute an attribute as the mapping declares it
     * @return the column of the table, alias or subquery that the entity is selected from, or the attribute of it that is an
     *     expression
     */
    public static Expr<?> selected(Mapped<?> mapped, Attribute<?, ?> attribute) {
        return attribute.isExpression() ? own(mapped, attribute) : column(mapped.selectedFrom(), attribute.column());
    }

    @SuppressWarnings("unchecked") // an alias has the attributes of its mapping
    private static <E> Attribute<E, ?> own(Mapped<E> mapped, Attribute<?, ?> attribute) {
        return mapped.scope.ofAlias(mapped, (Attribute<E, ?>) attribute);
    }

    /**
     * The column of a clause that carries a column of a mapped table.
     *
     * @param <T> the Java class of its values
     * @param clause the table, an alias of it, or a subquery over it
     * @param column a column of the table
     * @return the column of the clause
     * @throws ArgumentException when the clause does not have it
     */
    @SuppressWarnings("unchecked") // a column that carries another has its type
    public static <T> ColumnRef<T> column(FromClause clause, Column<T> column) {
        if (clause instanceof Table table) {
            return table.c(column);
        }
        for (Expr<?> candidate : clause.fromColumns()) {
            if (candidate instanceof DerivedColumn<?> carrier && carries(carrier, column)) {
                return (ColumnRef<T>) carrier;
            }
        }
        throw new ArgumentException("Column '%s' of table '%s' is not among those of '%s': %s; select it there"
                .formatted(column.name(), column.table().name(), clause.baseName(), clause.fromColumns()));
    }

    /**
     * A condition or the like about another clause than the table that it was written for.
     *
     * @param <N> the kind of node
     * @param node speaks of the table's columns, or of attributes kept in them
     * @param table the table
     * @param clause an alias of it, or a subquery over it
     * @return the same about the clause
     * @throws ArgumentException when the clause lacks a column
     */
    public static <N extends Node> N moved(N node, FromClause table, FromClause clause) {
        return Replacement.in(node, part -> {
            if (part instanceof Attribute<?, ?> attribute && attribute.isExpression()) {
                return moved(attribute.expression(), table, clause);
            }
            Node plain = part instanceof Attribute<?, ?> attribute ? attribute.expression() : part;
            return plain instanceof Column<?> column && column.table() == table ? column(clause, column) : null;
        });
    }

    private static boolean carries(Expr<?> expression, Column<?> column) {
        if (expression instanceof DerivedColumn<?> inner) {
            return carries(inner.source(), column);
        }
        if (expression instanceof Label<?> label) {
            return carries(label.operand(), column);
        }
        if (expression instanceof Attribute<?, ?> attribute) {
            return Mapping.of(attribute.from()).attribute(attribute.key()).column() == column;
        }
        return expression == column;
    }
}
