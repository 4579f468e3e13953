package dev.athanor.orm.query;

import dev.athanor.engine.Result;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Load;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.JoinPath;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQLAlchemy's classic query: a select that knows its session. Every method but those that execute returns a new query.
 *
 * @param <T> what each row yields
 */
public final class Query<T> {
    private final QueryExecutor executor;
    private final Select<T> select;

    private Query(QueryExecutor executor, Select<T> select) {
        this.executor = executor;
        this.select = select;
    }

    /**
     * Starts a query.
     *
     * @param <T> what each row yields
     * @param executor executes it
     * @param select what is selected
     * @return the query, whose columns are named by table and column
     */
    public static <T> Query<T> of(QueryExecutor executor, Select<T> select) {
        return new Query<>(executor, select.labelStyle(LabelStyle.TABLE_AND_COLUMN));
    }

    private Query<T> with(Select<T> changed) {
        return new Query<>(executor, changed);
    }

    /** In SQL a limit comes last, whatever the order of the calls, so a call that comes after it misleads its reader. */
    private void refuseBehindLimit(String method) {
        if (select.rowLimit() != null) {
            throw new InvalidRequestException(
                    "%s cannot follow limit() or offset(), which apply to the finished query; call it before, or select from statement().subquery()"
                            .formatted(method));
        }
    }

    /**
     * Narrows the query to entities whose attribute has a value.
     *
     * @param attribute the attribute's key
     * @param value the value, or null
     * @return the narrower query
     * @throws InvalidRequestException when the entity has no such attribute, or no entity is selected
     * @throws dev.athanor.error.ArgumentException when the value is of another class than the attribute's
     */
    public Query<T> filterBy(String attribute, @Nullable Object value) {
        refuseBehindLimit("filterBy()");
        for (Selectable<?> selected : select.selected()) {
            if (selected instanceof Mapped<?> mapped) {
                return with(select.where(equal(ownAttribute(mapped, attribute), value)));
            }
            if (selected instanceof Attribute<?, ?> column) {
                return with(select.where(equal(ownAttribute(column.from(), attribute), value)));
            }
        }
        throw new InvalidRequestException(
                "filterBy(\"%s\", ..) needs an entity to look the attribute up in; select one, or use filter(..)"
                        .formatted(attribute));
    }

    private static Attribute<?, ?> ownAttribute(Mapped<?> mapped, String key) {
        Mapping.of(mapped).attribute(key); // names what there is when there is no such attribute
        for (Attribute<?, ?> attribute : mapped.fromColumns()) {
            if (attribute.key().equals(key)) {
                return attribute;
            }
        }
        throw new IllegalStateException("an alias has the attributes of its mapping");
    }

    private static <V> Expr<Boolean> equal(Attribute<?, V> attribute, @Nullable Object value) {
        return attribute.eq(attribute.type().accept(value));
    }

    /**
     * Narrows the query to entities whose attribute has a value.
     *
     * @param <V> the Java class of its values
     * @param attribute the attribute
     * @param value the value, or null
     * @return the narrower query
     */
    public <V> Query<T> filterBy(Attribute<? super T, V> attribute, @Nullable V value) {
        refuseBehindLimit("filterBy()");
        return with(select.where(attribute.eq(value)));
    }

    /**
     * Narrows the query; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower query
     */
    @SafeVarargs
    public final Query<T> filter(Expr<Boolean>... conditions) {
        refuseBehindLimit("filter()");
        return with(select.where(conditions));
    }

    /**
     * Sorts the rows.
     *
     * @param elements what to sort by, behind what earlier calls gave
     * @return the sorted query
     */
    public Query<T> orderBy(OrderBy... elements) {
        refuseBehindLimit("orderBy()");
        return with(select.orderBy(elements));
    }

    /**
     * Returns only so many rows.
     *
     * @param rows how many
     * @return the limited query
     */
    public Query<T> limit(int rows) {
        return with(select.limit(rows));
    }

    /**
     * Skips rows.
     *
     * @param rows how many
     * @return the query that starts later
     */
    public Query<T> offset(int rows) {
        return with(select.offset(rows));
    }

    /**
     * Joins a clause by the foreign key that links it to what is already there.
     *
     * @param target the mapping, table, alias or subquery to join
     * @return the query with the join
     */
    public Query<T> join(FromClause target) {
        refuseBehindLimit("join()");
        return with(select.join(target));
    }

    /**
     * Joins a clause.
     *
     * @param target the mapping, table, alias or subquery to join
     * @param on the ON clause
     * @return the query with the join
     */
    public Query<T> join(FromClause target, Expr<Boolean> on) {
        refuseBehindLimit("join()");
        return with(select.join(target, on));
    }

    /**
     * Joins along a relationship.
     *
     * @param path the relationship
     * @return the query with the join
     */
    public Query<T> join(JoinPath path) {
        refuseBehindLimit("join()");
        return with(select.join(path));
    }

    /**
     * Joins along a relationship and keeps the rows without a partner.
     *
     * @param path the relationship
     * @return the query with the join
     */
    public Query<T> outerJoin(JoinPath path) {
        refuseBehindLimit("outerJoin()");
        return with(select.outerJoin(path));
    }

    /**
     * Adds loader options.
     *
     * @param options options that begin at the selected entity
     * @return the query with them
     */
    @SafeVarargs
    public final Query<T> options(Load<? super T>... options) {
        return with(select.options(options));
    }

    /**
     * Groups the rows.
     *
     * @param expressions what to group by
     * @return the grouped query
     */
    public Query<T> groupBy(Expr<?>... expressions) {
        refuseBehindLimit("groupBy()");
        return with(select.groupBy(expressions));
    }

    /**
     * Removes duplicate rows.
     *
     * @return the query with DISTINCT
     */
    public Query<T> distinct() {
        return with(select.distinct());
    }

    /**
     * The query as a statement.
     *
     * @return the select that would be executed
     */
    public Select<T> statement() {
        return select;
    }

    /**
     * Executes the query.
     *
     * @return all rows
     */
    public List<T> all() {
        return result().all();
    }

    /**
     * Executes the query with a limit of one row.
     *
     * @return the first row, empty when there is none or its value is null
     */
    public Optional<T> first() {
        return limit(1).result().first();
    }

    /**
     * Executes the query.
     *
     * @return the only row
     * @throws dev.athanor.error.NoResultFoundException when there is none
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public T one() {
        return result().one();
    }

    /**
     * Executes the query.
     *
     * @return the only row, empty when there is none
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public Optional<T> oneOrNone() {
        return result().oneOrNone();
    }

    /**
     * Executes a query of one element for its value.
     *
     * @return what the only row yields; null when it is null and when there is no row
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public @Nullable T scalar() {
        return result().oneOrNone().orElse(null);
    }

    /**
     * Executes a query that counts the rows of this one.
     *
     * @return how many rows there are
     */
    public long count() {
        Select<Long> count = Sql.select(Sql.count()).from(select.subquery());
        return Objects.requireNonNull(executor.execute(count).one());
    }

    /**
     * Executes the query and reads its rows one by one.
     *
     * @return the rows; closing the stream, or reading it to its end, closes the result
     */
    public Stream<T> stream() {
        return result().stream();
    }

    private Result<T> result() {
        return executor.execute(select);
    }

    /** {@return the query's SQL in the default dialect} */
    @Override
    public String toString() {
        return select.toString();
    }
}
