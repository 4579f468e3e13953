package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: a query, or an INSERT, UPDATE or DELETE, that is written once, in the WITH before the statement,
 * and used under its name in as many places as are wanted. Every method returns a new one and leaves this one as it is.
 */
public final class Cte extends DerivedQuery {
    private final Form form;
    private final @Nullable Cte aliasOf;
    private final @Nullable Cte restates;

    /**
     * How an expression is written.
     *
     * @param recursive whether it may refer to itself
     * @param nesting whether it is written in the innermost statement that uses it
     * @param prefixes the words between AS and the parenthesis
     * @param suffixes the words behind the closing parenthesis
     * @param columns the names of its columns; empty for those that its statement gives
     */
    private record Form(
            boolean recursive,
            boolean nesting,
            List<DialectText> prefixes,
            List<DialectText> suffixes,
            List<String> columns) {}

    private Cte(
            Statement<?> statement, @Nullable String name, Form form, @Nullable Cte aliasOf, @Nullable Cte restates) {
        super(statement, name);
        this.form = form;
        this.aliasOf = aliasOf;
        this.restates = restates;
    }

    static Cte of(Statement<?> statement, @Nullable String name, boolean recursive) {
        return new Cte(statement, name, new Form(recursive, false, List.of(), List.of(), List.of()), null, null);
    }

    /** The same with a statement that refers to it. */
    Cte restated(SelectBase<?> whole) {
        return new Cte(whole, name(), form, null, this);
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
     * Names the columns, as in {@code WITH totals (customer, total) AS (..)}.
     *
     * @param names one name per column of the statement, in order
     * @return the expression whose columns have these names
     * @throws ArgumentException when there are more or fewer names than columns, or one name twice
     */
    public Cte columns(String... names) {
        List<String> chosen = List.of(names);
        int width = statement().columnExpressions().size();
        if (chosen.size() != width || new HashSet<>(chosen).size() != width) {
            throw new ArgumentException("The %s selects %d columns, which %s do not name one by one"
                    .formatted(name() == null ? kind() : kind() + " '" + name() + "'", width, chosen));
        }
        return with(new Form(form.recursive, form.nesting, form.prefixes, form.suffixes, chosen));
    }

    /**
     * Writes the expression in a WITH of the innermost statement that uses it rather than before the whole.
     *
     * @return the nested expression
     */
    public Cte nesting() {
        return with(new Form(form.recursive, true, form.prefixes, form.suffixes, form.columns));
    }

    /**
     * Writes words between AS and the parenthesis, such as {@code MATERIALIZED}.
     *
     * @param sql the words; never build them from input
     * @return the expression with them
     */
    public Cte prefixWith(String sql) {
        return prefixed(new DialectText(sql, null));
    }

    /**
     * Writes words between AS and the parenthesis, on one dialect only.
     *
     * @param sql the words; never build them from input
     * @param dialect the dialect's name
     * @return the expression with them
     */
    public Cte prefixWith(String sql, String dialect) {
        return prefixed(new DialectText(sql, dialect));
    }

    /**
     * Writes words behind the closing parenthesis, such as {@code SEARCH DEPTH FIRST BY id SET ordering}.
     *
     * @param sql the words; never build them from input
     * @return the expression with them
     */
    public Cte suffixWith(String sql) {
        return suffixed(new DialectText(sql, null));
    }

    /**
     * Writes words behind the closing parenthesis, on one dialect only.
     *
     * @param sql the words; never build them from input
     * @param dialect the dialect's name
     * @return the expression with them
     */
    public Cte suffixWith(String sql, String dialect) {
        return suffixed(new DialectText(sql, dialect));
    }

    private Cte prefixed(DialectText words) {
        List<DialectText> prefixes = Lists.append(form.prefixes, List.of(words));
        return with(new Form(form.recursive, form.nesting, prefixes, form.suffixes, form.columns));
    }

    private Cte suffixed(DialectText words) {
        List<DialectText> suffixes = Lists.append(form.suffixes, List.of(words));
        return with(new Form(form.recursive, form.nesting, form.prefixes, suffixes, form.columns));
    }

    private Cte with(Form newForm) {
        return new Cte(statement(), name(), newForm, aliasOf, restates);
    }

    // ---- parts, for compilers

    /**
     * Whether the expression may refer to itself.
     *
     * @return true when it is declared recursive
     */
    public boolean isRecursive() {
        return form.recursive;
    }

    /**
     * Whether it is written in the innermost statement that uses it.
     *
     * @return true after {@link #nesting}
     */
    public boolean isNesting() {
        return form.nesting;
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
        return form.prefixes;
    }

    /**
     * The words behind the closing parenthesis.
     *
     * @return the words
     */
    public List<DialectText> suffixes() {
        return form.suffixes;
    }

    /**
     * Whether the columns have names of the user's choice.
     *
     * @return true after {@link #columns}
     */
    public boolean namesColumns() {
        return !form.columns.isEmpty();
    }

    @Override
    public List<String> columnNames() {
        return namesColumns() ? form.columns : super.columnNames();
    }

    @Override
    String kind() {
        return "common table expression";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new Cte(statement(), newName, form, this, null);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        p.fixed(form);
        Cte newAliasOf = p.optional(aliasOf);
        Cte newRestates = p.optional(restates);
        Statement<?> newStatement = p.node(statement());
        return p.changed() ? new Cte(newStatement, name(), form, newAliasOf, newRestates) : this;
    }
}
