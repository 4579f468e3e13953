package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A loader option along a path of relationships, each with its strategy and with options for the entities that it leads to. A
 * step from another entity than the path has reached does not compile.
 *
 * @param <E> the entity that the path begins at
 * @param <T> the entity that it has reached
 */
public final class LoadPath<E, T> extends Load<E> {
    /**
     * One step of a path.
     *
     * @param strategy how the relationship is loaded
     * @param relation the relationship
     * @param inner whether a join of it is an inner one
     * @param options options for the entities that it leads to
     */
    public record Step(LoadStrategy strategy, Relation<?, ?> relation, boolean inner, List<Load<?>> options) {}

    private final List<Step> steps;

    private LoadPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static <E, T> LoadPath<E, T> of(LoadStrategy strategy, Relation<E, T> relation) {
        return new LoadPath<>(List.of(new Step(strategy, relation, false, List.of())));
    }

    private <U> LoadPath<E, U> then(LoadStrategy strategy, Relation<? super T, U> relation) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(strategy, relation, false, List.of()));
        return new LoadPath<>(longer);
    }

    private LoadPath<E, T> withLast(Step last) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(steps.size() - 1, last);
        return new LoadPath<>(changed);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * Loads a further relationship by one statement for many entities.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> selectinload(Relation<? super T, U> relation) {
        return then(LoadStrategy.SELECTIN, relation);
    }

    /**
     * Loads a further relationship by the same statement, which joins the related rows.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> joinedload(Relation<? super T, U> relation) {
        return then(LoadStrategy.JOINED, relation);
    }

    /**
     * Loads a further relationship by one statement that embeds the one which loads the entities.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> subqueryload(Relation<? super T, U> relation) {
        return then(LoadStrategy.SUBQUERY, relation);
    }

    /**
     * Loads a further relationship at once, by a statement for each entity.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> immediateload(Relation<? super T, U> relation) {
        return then(LoadStrategy.IMMEDIATE, relation);
    }

    /**
     * Loads a further relationship from a join that the statement has.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> containsEager(Relation<? super T, U> relation) {
        return then(LoadStrategy.CONTAINED, relation);
    }

    /**
     * Loads a further relationship when it is first read.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> lazyload(Relation<? super T, U> relation) {
        return then(LoadStrategy.LAZY, relation);
    }

    /**
     * Refuses to load a further relationship.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> raiseload(Relation<? super T, U> relation) {
        return then(LoadStrategy.RAISE, relation);
    }

    /**
     * Refuses to emit SQL for a further relationship; what is in the session already is given.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> raiseloadOnSql(Relation<? super T, U> relation) {
        return then(LoadStrategy.RAISE_ON_SQL, relation);
    }

    /**
     * Goes along a further relationship without changing how it is loaded.
     *
     * @param <U> the entity that it leads to
     * @param relation a relationship of the entity that the path has reached
     * @return the longer path
     */
    public <U> LoadPath<E, U> defaultload(Relation<? super T, U> relation) {
        return then(LoadStrategy.DEFAULT, relation);
    }

    /**
     * Makes the join of the last relationship an inner one, for related rows that are known to be there.
     *
     * @return the path with the other join
     * @throws ArgumentException when the relationship is not loaded by a join of this option
     */
    public LoadPath<E, T> innerJoin() {
        Step last = last();
        if (last.strategy() != LoadStrategy.JOINED) {
            throw new ArgumentException("innerJoin() is for joinedload(..), '%s' is loaded as %s"
                    .formatted(last.relation(), last.strategy()));
        }
        return withLast(new Step(last.strategy(), last.relation(), true, last.options()));
    }

    /**
     * Gives several options for the entity that the path has reached.
     *
     * @param options options that begin at that entity
     * @return the path with them
     */
    @SafeVarargs
    public final LoadPath<E, T> options(Load<? super T>... options) {
        Step last = last();
        List<Load<?>> all = new ArrayList<>(last.options());
        all.addAll(Arrays.asList(options));
        return withLast(new Step(last.strategy(), last.relation(), last.inner(), List.copyOf(all)));
    }

    /**
     * Loads only some attributes of the entity that the path has reached, and its primary key.
     *
     * @param attributes attributes of that entity
     * @return the path with the option
     */
    @SafeVarargs
    public final LoadPath<E, T> loadOnly(Attribute<? super T, ?>... attributes) {
        return options(columns(ColumnLoad.Kind.ONLY, attributes));
    }

    /**
     * Leaves attributes of the entity that the path has reached until they are read.
     *
     * @param attributes attributes of that entity
     * @return the path with the option
     */
    @SafeVarargs
    public final LoadPath<E, T> defer(Attribute<? super T, ?>... attributes) {
        return options(columns(ColumnLoad.Kind.DEFER, attributes));
    }

    /**
     * Loads deferred attributes of the entity that the path has reached.
     *
     * @param attributes attributes of that entity
     * @return the path with the option
     */
    @SafeVarargs
    public final LoadPath<E, T> undefer(Attribute<? super T, ?>... attributes) {
        return options(columns(ColumnLoad.Kind.UNDEFER, attributes));
    }

    @SafeVarargs
    private static <T> ColumnLoad<T> columns(ColumnLoad.Kind kind, Attribute<? super T, ?>... attributes) {
        return ColumnLoad.of(kind, Arrays.asList(attributes));
    }

    /**
     * Loads a group of deferred attributes of the entity that the path has reached.
     *
     * @param group the group's name
     * @return the path with the option
     */
    public LoadPath<E, T> undeferGroup(String group) {
        return options(ColumnLoad.<T>ofGroup(group, false));
    }

    /**
     * Loads all deferred attributes of the entity that the path has reached, unless another option names them.
     *
     * @return the path with the option
     */
    public LoadPath<E, T> undeferAll() {
        return options(ColumnLoad.<T>ofAll(ColumnLoad.Kind.UNDEFER, false));
    }

    /**
     * Loads in one way all relationships of the entity that the path has reached, unless another option names them.
     *
     * @param strategy the way
     * @return the path with the option
     * @throws ArgumentException when the strategy is CONTAINED
     */
    public LoadPath<E, T> allRelations(LoadStrategy strategy) {
        return options(new RelationsLoad<T>(strategy, false));
    }

    /**
     * The first step of the path.
     *
     * @return the step
     */
    public Step first() {
        return steps.get(0);
    }

    /**
     * What the path says of the entities that its first step leads to.
     *
     * @return options that begin there
     */
    public List<StatementOption> further() {
        List<StatementOption> further = new ArrayList<>(first().options());
        if (steps.size() > 1) {
            further.add(new LoadPath<>(steps.subList(1, steps.size())));
        }
        return further;
    }

    @Override
    protected Node parts(Parts p) {
        for (Step step : steps) {
            p.fixed(step.strategy());
            p.fixed(step.inner());
            p.node(step.relation());
            p.nodes(step.options());
        }
        return this;
    }
}
