package dev.athanor.orm;

import dev.athanor.schema.ColumnOption;

/** The functions of the ORM, to be imported statically. */
public final class Orm {
    private Orm() {}

    /**
     * What is known of a mapped class.
     *
     * @param <E> the class
     * @param mapped its mapping
     * @return its table, attributes and key
     */
    public static <E> Mapping<E> inspect(Mapped<E> mapped) {
        return Mapping.of(mapped);
    }

    /**
     * What is known of an entity.
     *
     * @param entity the entity
     * @return its life cycle, identity and changes
     * @throws UnmappedClassException when its class is not mapped
     */
    public static EntityState inspect(Entity entity) {
        return EntityState.of(entity);
    }

    /**
     * Gives an attribute a key other than the lowerCamel form of its column's name.
     *
     * @param <T> the Java class of its values
     * @param key the key
     * @return the option
     */
    public static <T> ColumnOption<T> key(String key) {
        return settings -> settings.info(AttributeKeys.INFO, key);
    }
}
