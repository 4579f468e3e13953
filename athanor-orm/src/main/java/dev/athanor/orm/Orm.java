package dev.athanor.orm;

import dev.athanor.schema.ColumnOption;
import dev.athanor.sql.StatementOption;

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
     * Makes an entity one without a row: takes it out of its session, if it is in one, and forgets its key in the database. Its
     * values stay, those that were not loaded are as if never set. Adding it again inserts another row, for which its primary
     * key may have to be set to null or to another value.
     *
     * @param entity the entity
     * @throws UnmappedClassException when its class is not mapped
     */
    public static void makeTransient(Entity entity) {
        EntityState.of(entity).makeTransient();
    }

    /**
     * Makes a new entity whose primary key is set stand for the row of that key, without looking whether there is one. Values
     * that are set count as those of the row; the others load at their first access, once the entity was added to a session.
     *
     * @param entity the entity
     * @throws dev.athanor.error.InvalidRequestException when it is in a session, has a row, or has no primary key
     * @throws UnmappedClassException when its class is not mapped
     */
    public static void makeTransientToDetached(Entity entity) {
        EntityState.of(entity).makeTransientToDetached();
    }

    /**
     * Makes a select overwrite the entities that the session has already with what it reads; changes that are not flushed are
     * lost. Without it such entities keep their values.
     *
     * @return the option, for {@code select(..).options(..)}
     */
    public static StatementOption populateExisting() {
        return PopulateExisting.INSTANCE;
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
