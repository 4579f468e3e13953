package dev.athanor.orm;

/**
 * Anything of an entity that has a value: an attribute or a relationship.
 *
 * @param <E> the class that has it
 */
public sealed interface MappedProperty<E> permits Attribute, Relation {
    /**
     * The name by which messages and untyped code call it.
     *
     * @return the key
     */
    String key();

    /**
     * Where entities keep the value.
     *
     * @return the slot, from 0, the same in all classes of the hierarchy
     */
    int slot();
}
