package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query, or an INSERT, UPDATE or DELETE, that is written once, in the WITH before the statement,
 * and used under its name in as many places as are wanted. Every method returns a new one and leaves this one as it is.
 */
public final class Cte extends DerivedQuery {
    private final boolean recursive;
    private final boolean nesting;
    private final @Nullable Cte aliasOf;
    private final @Nullable Cte restates;
    private final List<DialectText> prefixes;
    private final List<DialectText> suffixes;

    private Cte(
            Statement<?> statement,
            @Nullable String name,
            boolean recursive,
            boolean nesting,
            @Nullable Cte aliasOf,
            @Nullable Cte restates,
            List<DialectText> prefixes,
            List<DialectText> suffixes) {
        super(statement, name);
        this.recursive = recursive;
        this.nesting = nesting;
        this.aliasOf = aliasOf;
        this.restates = restates;
        this.prefixes = prefixes;
        this.suffixes = suffixes;
    }

    static Cte of(Statement<?> statement, @Nullable String name, boolean recursive) {
        return new Cte(statement, name, recursive, false, null, null, List.of(), List.of());
    }

    /** The same with a statement that refers to it. */
    Cte restated(SelectBase<?> whole) {
        return new Cte(whole, name(), recursive, nesting, null, this, prefixes, suffixes);
    }

    /**
     * Continues the query by others that may refer to this expression, which makes it recursive.
     *
     * @param others queries that select as many columns
     * @return the whole, to be used in place of this one
     * @throws ArgumentException when this is not made of a query
     */
    public Cte union(SelectBase<?>... others) {
        return continued(SetOperator.UNION, others);
    }

    /**
     * Continues the query by others that may refer to this expression, which makes it recursive.
     *
     * @param others queries that select as many columns
     * @return the whole, to be used in place of this one
     * @throws ArgumentException when this is not made of a query
     */
    public Cte unionAll(SelectBase<?>... others) {
        return continued(SetOperator.UNION_ALL, others);
    }

    private Cte continued(SetOperator operator, SelectBase<?>... others) {
        if (!(statement() instanceof SelectBase<?> query)) {
            throw new ArgumentException("Only a query can be continued by %s, not %s".formatted(operator, statement()));
        }
        List<SelectBase<?>> queries = new ArrayList<>();
        queries.add(query);
        queries.addAll(Arrays.asList(others));
        return restated(CompoundSelect.of(operator, queries));
    }

    /**
     * Writes the expression in a WITH of the innermost statement that uses it rather than before the whole.
     *
     * @return the nested expression
     */
    public Cte nesting() {
        return new Cte(statement(), name(), recursive, true, aliasOf, restates, prefixes, suffixes);
    }

    /**
     * Writes words between AS and the parenthesis, such as {@code MATERIALIZED}.
     *
     * @param sql the words; never build them from input
     * @return the expression with them
     */
    public Cte prefixWith(String sql) {
        return with(Lists.append(prefixes, List.of(new DialectText(sql, null))), suffixes);
    }

    /**
     * Writes words between AS and the parenthesis, on one dialect only.
     *
     * @param sql the words; never build them from input
     * @param dialect the dialect's name
     * @return the expression with them
     */
    public Cte prefixWith(String sql, String dialect) {
        return with(Lists.append(prefixes, List.of(new DialectText(sql, dialect))), suffixes);
    }

    /**
     * Writes words behind the closing parenthesis, such as {@code SEARCH DEPTH FIRST BY id SET ordering}.
     *
     * @param sql the words; never build them from input
     * @return the expression with them
     */
    public Cte suffixWith(String sql) {
        return with(prefixes, Lists.append(suffixes, List.of(new DialectText(sql, null))));
    }

    /**
     * Writes words behind the closing parenthesis, on one dialect only.
     *
     * @param sql the words; never build them from input
     * @param dialect the dialect's name
     * @return the expression with them
     */
    public Cte suffixWith(String sql, String dialect) {
        return with(prefixes, Lists.append(suffixes, List.of(new DialectText(sql, dialect))));
    }

    private Cte with(List<DialectText> newPrefixes, List<DialectText> newSuffixes) {
        return new Cte(statement(), name(), recursive, nesting, aliasOf, restates, newPrefixes, newSuffixes);
    }

    // ---- parts, for compilers

    /**
     * Whether the expression may refer to itself.
     *
     * @return true when it is declared recursive
     */
    public boolean isRecursive() {
        return recursive;
    }

    /**
     * Whether it is written in the innermost statement that uses it.
     *
     * @return true after {@link #nesting}
     */
    public boolean isNesting() {
        return nesting;
    }

    /**
     * The expression of which this one is another instance.
     *
     * @return the expression, or null when this is none
     */
    public @Nullable Cte aliasOf() {
        return aliasOf;
    }

    /**
     * The expression to which its own query refers.
     *
     * @return what {@link #union} was called on, or null
     */
    public @Nullable Cte restates() {
        return restates;
    }

    /**
     * The words between AS and the parenthesis.
     *
     * @return the words
     */
    public List<DialectText> prefixes() {
        return prefixes;
    }

    /**
     * The words behind the closing parenthesis.
     *
     * @return the words
     */
    public List<DialectText> suffixes() {
        return suffixes;
    }

    @Override
    String kind() {
        return "common table expression";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new Cte(statement(), newName, recursive, nesting, this, null, prefixes, suffixes);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        p.fixed(recursive);
        p.fixed(nesting);
        p.fixed(prefixes);
        p.fixed(suffixes);
        Cte newAliasOf = p.optional(aliasOf);
        Cte newRestates = p.optional(restates);
        Statement<?> newStatement = p.node(statement());
        return p.changed()
                ? new Cte(newStatement, name(), recursive, nesting, newAliasOf, newRestates, prefixes, suffixes)
                : this;
    }
}
