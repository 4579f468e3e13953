package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can stand in a FROM: a table, an alias, a subquery, a join, a mapping. */
public abstract class FromClause extends Node {
    private @Nullable List<FromClause> self;

    /** For subclasses. */
    protected FromClause() {}

    /**
     * The columns that it offers.
     *
     * @return the columns in order
     */
    public abstract List<? extends Expr<?>> fromColumns();

    /**
     * Another instance of this clause under a name of its own; {@code Sql.aliased} gives it its type.
     *
     * @param name the alias, or null for one that the compiler makes up
     * @return the alias, of the same class as this
     * @throws dev.athanor.error.ArgumentException when this clause cannot be aliased
     */
    protected abstract FromClause aliasedAs(@Nullable String name);

    /**
     * The name from which names of anonymous aliases are made.
     *
     * @return a table's or alias's name, {@code anon} where there is none
     */
    public String baseName() {
        return "anon";
    }

    /**
     * A row of this clause as one value, for functions that take whole rows, such as PostgreSQL's {@code row_to_json}.
     *
     * @return the row, written as the clause's name
     */
    public final Expr<Object> tableValued() {
        return new WholeRow(this);
    }

    /**
     * The foreign keys that lead from this clause to another, from which an ON clause is inferred.
     *
     * @param other another clause
     * @return one list of column pairs per foreign key; empty when there is none
     */
    public List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        return List.of();
    }

    /**
     * The clauses that stand inside this one and so are not to be listed beside it, itself included.
     *
     * @return a join's two sides and what they hide; just this clause otherwise
     */
    public List<FromClause> hiddenClauses() {
        List<FromClause> known = self;
        if (known == null) {
            known = List.of(this);
            self = known; // a race only makes it twice
        }
        return known;
    }
}
