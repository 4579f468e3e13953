package dev.athanor.orm;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.util.ArrayList;
import java.util.List;

/**
 * A loader option along a path of relationships, each with its strategy. A step from another entity than the path has
 * reached does not compile.
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
     */
    public record Step(LoadStrategy strategy, Relation<?, ?> relation) {}

    private final List<Step> steps;

    private LoadPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static <E, T> LoadPath<E, T> of(LoadStrategy strategy, Relation<E, T> relation) {
        return new LoadPath<>(List.of(new Step(strategy, relation)));
    }

    private <U> LoadPath<E, U> then(LoadStrategy strategy, Relation<? super T, U> relation) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(strategy, relation));
        return new LoadPath<>(longer);
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
     * The steps of the path.
     *
     * @return at least one
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The path behind its first step, an option of the statement that loads the first step's entities.
     *
     * @return the rest of the path, or null when there is none
     */
    public @org.jspecify.annotations.Nullable LoadPath<?, ?> tail() {
        return steps.size() == 1 ? null : new LoadPath<>(steps.subList(1, steps.size()));
    }

    @Override
    protected Node parts(Parts p) {
        for (Step step : steps) {
            p.fixed(step.strategy());
            p.node(step.relation());
        }
        return this;
    }
}
