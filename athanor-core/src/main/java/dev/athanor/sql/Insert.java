package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT. Without values its columns follow the parameters given at execution. Every method returns a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Insert<T> extends Dml<T> {
    private final List<InsertRow> rows;
    private final InsertOptions options;
    private final @Nullable InsertSource source;

    private Insert(DmlClauses<T> clauses, List<InsertRow> rows, InsertOptions options, @Nullable InsertSource source) {
        super(clauses);
        this.rows = rows;
        this.options = options;
        this.source = source;
    }

    /** What an INSERT is told about itself. */
    private record InsertOptions(boolean complete, boolean inline, boolean returnsDefaults) {}

    static Insert<Void> into(FromClause table) {
        return new Insert<>(DmlClauses.of(table), List.of(), new InsertOptions(false, false, false), null);
    }

    private Insert<T> with(DmlClauses<T> clauses) {
        return new Insert<>(clauses, rows, options, source);
    }

    private Insert<T> with(List<InsertRow> newRows) {
        if (source != null) {
            throw new InvalidRequestException(
                    "The statement already inserts from a select; let that select the values, or leave out fromSelect(..)");
        }
        return new Insert<>(clauses(), newRows, complete(), null);
    }

    private InsertOptions complete() {
        return new InsertOptions(true, options.inline, options.returnsDefaults);
    }

    /**
     * Gives values.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement with them
     * @throws InvalidRequestException when the statement inserts from a select, or several rows
     */
    public Insert<T> values(Assignment... assignments) {
        if (rows.size() > 1) {
            throw new InvalidRequestException(
                    "The statement already inserts %d rows; add another by values(row(..))".formatted(rows.size()));
        }
        return with(List.of(InsertRow.of(Lists.append(values(), Arrays.asList(assignments)))));
    }

    /**
     * Gives rows, which are written in one VALUES. The columns are those of the first row; a value that another row lacks is
     * its column's default. For many rows {@code execute(statement, rows)} and {@link #rows} are the better way.
     *
     * @param first a row
     * @param more other rows, behind those of earlier calls
     * @return the statement with them
     * @throws InvalidRequestException when the statement inserts from a select
     */
    public Insert<T> values(InsertRow first, InsertRow... more) {
        List<InsertRow> added = new ArrayList<>(rows);
        added.add(first);
        added.addAll(Arrays.asList(more));
        return with(List.copyOf(added));
    }

    /**
     * Gives rows taken from objects, which are written in one VALUES.
     *
     * @param <R> the class of the objects
     * @param objects one per row, at least one
     * @param setters the columns and where their values come from
     * @return the statement with them
     * @throws InvalidRequestException when the statement inserts from a select
     * @throws ArgumentException when there is no object
     */
    @SafeVarargs
    public final <R> Insert<T> values(Iterable<? extends R> objects, Setter<? super R>... setters) {
        List<InsertRow> added = new ArrayList<>(rows);
        for (R object : objects) {
            added.add(InsertRow.of(object, Arrays.asList(setters)));
        }
        if (added.size() == rows.size()) {
            throw new ArgumentException(
                    "values(objects, ..) got no objects, and an INSERT of no rows cannot be written");
        }
        return with(List.copyOf(added));
    }

    /**
     * Inserts a row of which the database makes all values that nobody gives.
     *
     * @return the statement, whose columns no longer follow the parameters given at execution
     */
    public Insert<T> defaultValues() {
        return new Insert<>(clauses(), rows, complete(), source);
    }

    /**
     * Inserts what a query selects; columns that have a default on the client and are not named get it, the same in all rows.
     *
     * @param query the query
     * @param columns the columns for what it selects, in its order
     * @return the statement with it
     * @throws InvalidRequestException when values were given
     * @throws ArgumentException when the query selects more or fewer columns
     */
    public Insert<T> fromSelect(SelectBase<?> query, Settable<?>... columns) {
        return fromSelect(query, true, columns);
    }

    /**
     * Inserts what a query selects and nothing else, no defaults of the client's either.
     *
     * @param query the query
     * @param columns the columns for what it selects, in its order
     * @return the statement with it
     * @throws InvalidRequestException when values were given
     * @throws ArgumentException when the query selects more or fewer columns
     */
    public Insert<T> fromSelectWithoutDefaults(SelectBase<?> query, Settable<?>... columns) {
        return fromSelect(query, false, columns);
    }

    private Insert<T> fromSelect(SelectBase<?> query, boolean defaults, Settable<?>... columns) {
        if (!rows.isEmpty()) {
            throw new InvalidRequestException(
                    "The statement already inserts values; let the select yield them, or leave out values(..)");
        }
        List<Expr<?>> into = Lists.map(Arrays.asList(columns), Settable::asExpr);
        return new Insert<>(clauses(), List.of(), complete(), InsertSource.of(into, query, defaults));
    }

    /**
     * Takes rows from objects, as one batch.
     *
     * @param <R> the class of the objects
     * @param objects one per row
     * @param setters the columns and where their values come from
     * @return the batch, to be executed
     */
    @SafeVarargs
    public final <R> Batch<T> rows(Iterable<? extends R> objects, Setter<? super R>... setters) {
        return Batch.of(this, objects, setters);
    }

    /**
     * Says what becomes of a row which some unique key has already, on any dialect that can do it: ON CONFLICT, ON DUPLICATE
     * KEY UPDATE or MERGE. A dialect whose form would mean something else refuses to compile it. What the dialects have besides
     * is in their packages, for {@link #ext}.
     *
     * @param columns the columns of the primary key or of a unique constraint; none for whatever key there is, where only
     *     {@code doNothing()} follows
     * @return says what to do then
     * @throws InvalidRequestException when that was said already
     */
    public OnConflict<T> onConflict(Settable<?>... columns) {
        for (SyntaxExtension extension : extensions()) {
            if (extension instanceof ConflictClause) {
                throw new InvalidRequestException(
                        "The statement already has an ON CONFLICT clause; SQLite takes several, by ext(SqliteConflict..)");
            }
        }
        return new OnConflict<>(this, Lists.map(Arrays.asList(columns), Settable::asExpr));
    }

    /**
     * Adds a clause that the library does not know, or that one dialect has.
     *
     * @param extension a clause that stands behind the values
     * @return the statement with it
     * @throws ArgumentException when the clause stands elsewhere
     */
    public Insert<T> ext(SyntaxExtension extension) {
        return with(clauses().extension(extension, SyntaxExtension.Point.AFTER_VALUES));
    }

    /**
     * Brings common table expressions along, whether a clause uses them or not.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Insert<T> addCte(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(false, ctes)));
    }

    /**
     * Brings common table expressions along, which are defined before this very statement even where it is part of another.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Insert<T> addCteHere(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(true, ctes)));
    }

    /**
     * Adds words behind INSERT, such as {@code OR REPLACE}.
     *
     * @param text the words, as they are written; never build them from input
     * @return the statement with them
     */
    public Insert<T> prefixWith(String text) {
        return with(clauses().prefix(text, null));
    }

    /**
     * Adds words behind INSERT on one dialect.
     *
     * @param text the words, as they are written; never build them from input
     * @param dialect the dialect's name
     * @return the statement with them
     */
    public Insert<T> prefixWith(String text, String dialect) {
        return with(clauses().prefix(text, dialect));
    }

    /**
     * Adds a hint behind the table on one dialect.
     *
     * @param text the hint, as it is written; never build it from input
     * @param dialect the dialect's name
     * @return the statement with it
     */
    public Insert<T> withHint(String text, String dialect) {
        return with(clauses().hint(text, dialect));
    }

    /**
     * Does without the key that the database makes, which is then not fetched.
     *
     * @return the statement, whose result has no inserted primary key
     */
    public Insert<T> inline() {
        return new Insert<>(
                clauses(), rows, new InsertOptions(options.complete, true, options.returnsDefaults), source);
    }

    /**
     * Fetches all that the database makes of a row, where it can return it: the values of the columns that are not given. The
     * result has them as {@code returnedDefaults()}.
     *
     * @return the statement that fetches them
     * @throws InvalidRequestException when the statement has a RETURNING of its own
     */
    public Insert<T> returnDefaults() {
        if (returning() != null) {
            throw new InvalidRequestException("The statement has returning(..) already; name the columns there");
        }
        return new Insert<>(clauses(), rows, new InsertOptions(options.complete, options.inline, true), source);
    }

    /**
     * Returns a value of each inserted row.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Insert<R> returning(Selectable<R> one) {
        return new Insert<>(clauses().returning(Returning.one(one)), rows, options, source);
    }

    /**
     * Returns values of each inserted row.
     *
     * @param first a column or expression
     * @param second another
     * @param more others
     * @return the statement with RETURNING
     */
    public Insert<Row> returning(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return new Insert<>(clauses().returning(Returning.row(first, second, more)), rows, options, source);
    }

    /**
     * The values of the first row.
     *
     * @return the assignments, empty when there are none
     */
    public List<Assignment> values() {
        return rows.isEmpty() ? List.of() : rows.get(0).values();
    }

    /**
     * The rows that are written in one VALUES.
     *
     * @return the rows, empty when the statement has no values
     */
    public List<InsertRow> rows() {
        return rows;
    }

    /**
     * Whether the statement says itself which columns it writes.
     *
     * @return false when the columns follow the parameters given at execution
     */
    public boolean isComplete() {
        return options.complete;
    }

    /**
     * Whether generated keys are left where they are.
     *
     * @return true after {@link #inline()}
     */
    public boolean isInline() {
        return options.inline;
    }

    /**
     * Whether all values that the database makes are fetched.
     *
     * @return true after {@link #returnDefaults()}
     */
    public boolean returnsDefaults() {
        return options.returnsDefaults;
    }

    /**
     * Where the rows come from when they are selected.
     *
     * @return the query with the columns that it fills, or null
     */
    public @Nullable InsertSource source() {
        return source;
    }

    @Override
    protected Node parts(Parts p) {
        DmlClauses<T> newClauses = clauses().parts(p);
        List<InsertRow> newRows = p.nodes(rows);
        p.fixed(options);
        InsertSource newSource = p.optional(source);
        return p.changed() ? new Insert<>(newClauses, newRows, options, newSource) : this;
    }
}
