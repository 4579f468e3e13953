package dev.athanor.orm;

/** Anything of an entity that has a value: an attribute or a relationship. */
public interface MappedProperty {
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
