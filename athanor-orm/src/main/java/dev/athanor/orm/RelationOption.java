package dev.athanor.orm;

/**
 * An option of a relationship. Its parameters say which entity and which target mapping it fits, so that an inverse of
 * another entity does not compile.
 *
 * @param <E> the entity that has the relationship
 * @param <M> the mapping of its target
 */
@FunctionalInterface
public interface RelationOption<E, M> {
    /**
     * Applies the option.
     *
     * @param settings the settings of the relationship being made
     */
    void applyTo(RelationSettings settings);
}
