package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function as a FROM clause, whose columns were declared. Every method returns a new one and leaves this one as it is.
 */
public final class TableValued extends Derived {
    /** What is written about the columns behind the alias. */
    public enum DerivedColumns {
        /** Nothing: the function itself names its columns. */
        NONE,
        /** Their names. */
        NAMES,
        /** Their names and types. */
        NAMES_AND_TYPES
    }

    private final Func<?> function;
    private final List<ColumnRef<?>> declared;
    private final DerivedColumns derivedColumns;
    private final boolean ordinality;
    private final boolean lateral;

    TableValued(Func<?> function, @Nullable String name, List<ColumnRef<?>> declared) {
        this(function, name, declared, DerivedColumns.NONE, false, false);
    }

    private TableValued(
            Func<?> function,
            @Nullable String name,
            List<ColumnRef<?>> declared,
            DerivedColumns derivedColumns,
            boolean ordinality,
            boolean lateral) {
        super(name, declared);
        this.function = function;
        this.declared = declared;
        this.derivedColumns = derivedColumns;
        this.ordinality = ordinality;
        this.lateral = lateral;
    }

    /**
     * Adds a column that numbers the rows.
     *
     * @param column its name and type
     * @return the clause {@code WITH ORDINALITY}
     */
    public TableValued withOrdinality(ColumnRef<? extends Number> column) {
        return new TableValued(
                function, name(), Lists.append(declared, List.of(column)), derivedColumns, true, lateral);
    }

    /**
     * Writes the names of the columns behind the alias, as in {@code AS r(a, b)}.
     *
     * @return the clause that does so
     */
    public TableValued renderDerived() {
        return new TableValued(function, name(), declared, DerivedColumns.NAMES, ordinality, lateral);
    }

    /**
     * Writes the names and types of the columns behind the alias, as in {@code AS r(a INTEGER, b VARCHAR)}.
     *
     * @return the clause that does so
     */
    public TableValued renderDerivedWithTypes() {
        return new TableValued(function, name(), declared, DerivedColumns.NAMES_AND_TYPES, ordinality, lateral);
    }

    /**
     * Writes LATERAL before the function, which lets it refer to the clauses before it where that must be said.
     *
     * @return the clause that does so
     */
    public TableValued lateral() {
        return new TableValued(function, name(), declared, derivedColumns, ordinality, true);
    }

    // ---- parts, for compilers

    /**
     * The function.
     *
     * @return the call
     */
    public Func<?> function() {
        return function;
    }

    /**
     * What is written about the columns.
     *
     * @return how much
     */
    public DerivedColumns derivedColumns() {
        return derivedColumns;
    }

    /**
     * Whether the rows are numbered.
     *
     * @return true for {@code WITH ORDINALITY}
     */
    public boolean hasOrdinality() {
        return ordinality;
    }

    /**
     * Whether it is said that the function may refer to the clauses before it.
     *
     * @return true for LATERAL
     */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    public List<String> columnNames() {
        return Lists.map(declared, ColumnRef::name);
    }

    @Override
    String kind() {
        return "function";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new TableValued(function, newName, declared, derivedColumns, ordinality, lateral);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        p.fixed(derivedColumns);
        p.fixed(ordinality);
        p.fixed(lateral);
        Func<?> newFunction = p.node(function);
        List<ColumnRef<?>> newDeclared = p.nodes(declared);
        return p.changed()
                ? new TableValued(newFunction, name(), newDeclared, derivedColumns, ordinality, lateral)
                : this;
    }
}
