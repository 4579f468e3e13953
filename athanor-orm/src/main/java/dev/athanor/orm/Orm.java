package dev.athanor.orm;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.ColumnOption;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * What is known of a mapped class.
     *
     * @param <E> the class
     * @param entityClass the class
     * @return its table, attributes and key
     * @throws UnmappedClassException when it is not mapped
     */
    @SuppressWarnings("unchecked") // a class leads to its own mapping
    public static <E extends Entity> Mapping<E> inspect(Class<E> entityClass) {
        return (Mapping<E>) Mapping.of(entityClass);
    }

    /**
     * What is known of an attribute.
     *
     * @param <E> the class that has it
     * @param <T> the Java class of its values
     * @param attribute the attribute, of a mapping or of an alias
     * @return the mapping that it belongs to, and how it is kept
     */
    public static <E, T> AttributeMapping<E, T> inspect(Attribute<E, T> attribute) {
        return AttributeMapping.of(attribute);
    }

    /**
     * What is known of a relationship.
     *
     * @param relation the relationship, of a mapping or of an alias
     * @return its two sides and the columns that link them
     * @throws dev.athanor.error.ArgumentException when the mappings cannot be configured
     */
    public static RelationMapping inspect(Relation<?, ?> relation) {
        return relation.mapping();
    }

    /**
     * What is known of a database.
     *
     * @param engine the engine of the database
     * @return asks the catalogue, over connections of its own
     */
    public static Inspector inspect(Engine engine) {
        return Inspector.of(engine);
    }

    /**
     * What is known of a database, within a transaction.
     *
     * @param connection a connection to the database
     * @return asks the catalogue, over this connection
     */
    public static Inspector inspect(Connection connection) {
        return Inspector.of(connection);
    }

    /**
     * A mapping whose entities are selected from something else than its table.
     *
     * @param <M> the class of the mapping
     * @param mapped the mapping
     * @param source a subquery or the like that has the columns of the mapped table
     * @return an alias of the mapping
     * @throws dev.athanor.error.ArgumentException when the source lacks a column
     */
    @SuppressWarnings("unchecked") // a mapping's constructor makes instances of its own class
    public static <M extends Mapped<?>> M aliased(M mapped, FromClause source) {
        return (M) mapped.standingFor(source);
    }

    /**
     * Names the relationship that leads back; both sides are then kept in step.
     *
     * @param <E> the entity that has the relationship
     * @param <M> the mapping of its target
     * @param inverse gives the relationship of the target that leads back
     * @return the option
     */
    @SuppressWarnings("unchecked") // called with the relationship's own target
    public static <E, M extends Mapped<?>> RelationOption<E, M> backPopulates(
            Function<? super M, ? extends Relation<?, ? super E>> inverse) {
        return settings -> settings.inverse = mapped -> inverse.apply((M) mapped);
    }

    /**
     * Says what passes along a relationship; without it, adding to a session and merging do.
     *
     * @param cascades what passes
     * @return the option
     */
    public static RelationOption<Object, Object> cascade(Cascade... cascades) {
        return settings -> settings.cascades = Cascade.expand(cascades);
    }

    /**
     * Names the table whose rows relate the two sides of a many-to-many relationship.
     *
     * @param table gives the table or mapping
     * @return the option
     */
    public static RelationOption<Object, Object> secondary(Supplier<? extends FromClause> table) {
        return settings -> settings.secondary = table;
    }

    /**
     * Sorts the related entities when they are loaded; given several times, by several elements.
     *
     * @param <M> the mapping of the target
     * @param element gives an element of the ORDER BY
     * @return the option
     */
    @SuppressWarnings("unchecked") // called with the relationship's own target
    public static <M extends Mapped<?>> RelationOption<Object, M> orderBy(
            Function<? super M, ? extends OrderBy> element) {
        return settings -> settings.orderBy.add(mapped -> element.apply((M) mapped));
    }

    /**
     * Says under which condition rows are related, where foreign keys do not tell.
     *
     * @param <M> the mapping of the target
     * @param condition gives the condition, over attributes of both sides
     * @return the option
     */
    @SuppressWarnings("unchecked") // called with the relationship's own target
    public static <M extends Mapped<?>> RelationOption<Object, M> on(
            Function<? super M, ? extends Expr<Boolean>> condition) {
        return settings -> settings.on = mapped -> condition.apply((M) mapped);
    }

    /**
     * Leaves it to the database, by ON DELETE, what becomes of rows that refer to a deleted one and are not loaded.
     *
     * @return the option
     */
    public static RelationOption<Object, Object> passiveDeletes() {
        return settings -> settings.passiveDeletes = true;
    }

    /**
     * Leaves the rows that refer to a deleted one to the database altogether: even loaded entities are not touched. Not for
     * relationships that cascade DELETE.
     *
     * @return the option
     */
    public static RelationOption<Object, Object> passiveDeletesAll() {
        return settings -> {
            settings.passiveDeletes = true;
            settings.passiveDeletesAll = true;
        };
    }

    /**
     * Says that what the relationship leads to is led to by no other entity along it. Needed where a many-to-one or
     * many-to-many relationship cascades DELETE_ORPHAN.
     *
     * @return the option
     */
    public static RelationOption<Object, Object> singleParent() {
        return settings -> settings.singleParent = true;
    }

    /**
     * Writes the foreign key by an UPDATE of its own, for rows that refer to each other.
     *
     * @return the option
     */
    public static RelationOption<Object, Object> postUpdate() {
        return settings -> settings.postUpdate = true;
    }

    /**
     * Loads a relationship of all entities that a statement loads by one further statement for many of them.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> selectinload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.SELECTIN, relation);
    }

    /**
     * Loads a relationship of all entities that a statement loads by the same statement, which joins the related rows. Each
     * entity is given once, however many rows it takes. A statement that limits or groups its rows, or removes duplicates, becomes
     * a subquery to which related rows of a relationship to many are joined, so that they are not counted.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> joinedload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.JOINED, relation);
    }

    /**
     * Loads a relationship from a join along it that the statement has already, and so only what that join lets through.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship as it is joined
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> containsEager(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.CONTAINED, relation);
    }

    /**
     * Loads a relationship when it is first read, as happens without options.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> lazyload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.LAZY, relation);
    }

    /**
     * Refuses to load a relationship of the entities that a statement loads, so that no SELECT goes unnoticed.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> raiseload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.RAISE, relation);
    }

    /**
     * Refuses to emit SQL for a relationship of the entities that a statement loads; what is in the session already is given.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> raiseloadOnSql(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.RAISE_ON_SQL, relation);
    }

    /**
     * Loads a relationship of all entities that a statement loads by one further statement, which embeds the first one.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> subqueryload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.SUBQUERY, relation);
    }

    /**
     * Loads a relationship of the entities that a statement loads at once, by a statement for each of them.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, for {@code options(..)}
     */
    public static <E, T> LoadPath<E, T> immediateload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.IMMEDIATE, relation);
    }

    /**
     * Begins a path along a relationship without changing how it is loaded.
     *
     * @param <E> the entity that has the relationship
     * @param <T> the entity that it leads to
     * @param relation the relationship
     * @return the option, to which options for the target are added
     */
    public static <E, T> LoadPath<E, T> defaultload(Relation<E, T> relation) {
        return LoadPath.of(LoadStrategy.DEFAULT, relation);
    }

    /**
     * Loads in one way all relationships that no other option names, of whatever the statement and those behind it load;
     * {@code allRelations(RAISE)} is SQLAlchemy's {@code raiseload("*")}.
     *
     * @param strategy the way
     * @return the option, for {@code options(..)}
     * @throws dev.athanor.error.ArgumentException when the strategy is CONTAINED
     */
    public static Load<Object> allRelations(LoadStrategy strategy) {
        return new RelationsLoad<>(strategy, true);
    }

    /**
     * Loads only some attributes of an entity, and its primary key. The others are loaded when they are first read.
     *
     * @param <E> the entity
     * @param attributes its attributes
     * @return the option, for {@code options(..)}
     */
    @SafeVarargs
    public static <E> ColumnLoad<E> loadOnly(Attribute<E, ?>... attributes) {
        return ColumnLoad.of(ColumnLoad.Kind.ONLY, Arrays.asList(attributes));
    }

    /**
     * Leaves attributes until they are first read.
     *
     * @param <E> the entity
     * @param attributes its attributes
     * @return the option, for {@code options(..)}
     */
    @SafeVarargs
    public static <E> ColumnLoad<E> defer(Attribute<E, ?>... attributes) {
        return ColumnLoad.of(ColumnLoad.Kind.DEFER, Arrays.asList(attributes));
    }

    /**
     * Loads attributes that the mapping defers.
     *
     * @param <E> the entity
     * @param attributes its attributes
     * @return the option, for {@code options(..)}
     */
    @SafeVarargs
    public static <E> ColumnLoad<E> undefer(Attribute<E, ?>... attributes) {
        return ColumnLoad.of(ColumnLoad.Kind.UNDEFER, Arrays.asList(attributes));
    }

    /**
     * Loads a group of attributes that the mapping defers.
     *
     * @param group the group's name
     * @return the option, for {@code options(..)}
     */
    public static ColumnLoad<Object> undeferGroup(String group) {
        return ColumnLoad.ofGroup(group, true);
    }

    /**
     * Loads all attributes that mappings defer, unless another option names them.
     *
     * @return the option, for {@code options(..)}
     */
    public static ColumnLoad<Object> undeferAll() {
        return ColumnLoad.ofAll(ColumnLoad.Kind.UNDEFER, true);
    }

    /**
     * Says how a relationship is loaded unless an option of a statement says otherwise; without it, when it is first read. A
     * relationship that is loaded eagerly is not followed back to an entity through which it was reached.
     *
     * @param strategy the way
     * @return the option
     * @throws dev.athanor.error.ArgumentException when the strategy is one for options only
     */
    public static RelationOption<Object, Object> lazy(LoadStrategy strategy) {
        if (strategy == LoadStrategy.CONTAINED || strategy == LoadStrategy.DEFAULT) {
            throw new dev.athanor.error.ArgumentException(
                    "A mapping cannot load a relationship as %s, which is for options of statements"
                            .formatted(strategy));
        }
        return settings -> settings.lazy = strategy;
    }

    /**
     * Leaves an attribute out when its entity is loaded; it is loaded when it is first read.
     *
     * @param <T> the Java class of its values
     * @return the option
     */
    public static <T> AttributeOption<T> deferred() {
        return settings -> settings.info(Deferral.INFO, new Deferral(true, null, false));
    }

    /**
     * Leaves an attribute out when its entity is loaded; it is loaded together with the others of its group, when the first of
     * them is read.
     *
     * @param <T> the Java class of its values
     * @param group the group's name
     * @return the option
     */
    public static <T> AttributeOption<T> deferred(String group) {
        return settings -> settings.info(Deferral.INFO, new Deferral(true, group, false));
    }

    /**
     * Leaves an attribute out when its entity is loaded, and refuses to load it when it is read: an option of a statement has to.
     *
     * @param <T> the Java class of its values
     * @return the option
     */
    public static <T> AttributeOption<T> deferredRaising() {
        return settings -> settings.info(Deferral.INFO, new Deferral(true, null, true));
    }

    /**
     * Whether rows of a relationship's target are related to a given entity.
     *
     * @param <E> the entity's class
     * @param parent the entity, whose key is taken now
     * @param relation its relationship
     * @return the condition
     */
    public static <E> Condition withParent(E parent, Relation<E, ?> relation) {
        return RelationCriteria.relatedTo(relation, (Entity) parent);
    }

    /**
     * Makes the next flush write an attribute whose value was changed in place, which nothing tells the session, such as a map
     * to which a key was added.
     *
     * @param <E> the entity's class
     * @param entity the entity
     * @param attribute its attribute, which has a value
     * @throws dev.athanor.error.InvalidRequestException when the attribute has no value, is not loaded, or is an expression
     * @throws dev.athanor.error.ArgumentException when the attribute keeps the version of the row
     */
    public static <E> void flagModified(E entity, Attribute<E, ?> attribute) {
        attribute.flagModified(entity);
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
     * Takes the rows of a select from another statement, such as a text. Columns are found by what the statement says that they
     * are, as in {@code text(..).columns(USER.id, USER.name)}, else by their names; attributes whose columns are missing are loaded
     * when they are first read.
     *
     * @param <T> what each row yields
     * @param select says what the rows are, and may have loader options
     * @param statement the statement that is executed
     * @return the statement with its rows read so
     */
    public static <T> EntityStatement<T> fromStatement(Select<T> select, Statement<?> statement) {
        return EntityStatement.of(select, statement);
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

    /**
     * Makes a column keep the version of its row: 1 when it is inserted and one more with each UPDATE. An UPDATE or DELETE
     * finds the row by its version too, so that one that somebody else has changed in the meantime fails with a
     * {@link StaleDataException}.
     *
     * @return the option, for a column that is {@code notNull()}
     */
    public static ColumnOption<Integer> versionId() {
        return versionId(version -> version == null ? 1 : version + 1);
    }

    /**
     * Makes a column keep the version of its row, as {@link #versionId()} does, with versions of another kind.
     *
     * @param <T> the Java class of versions
     * @param next makes the next version of the one given, and the first one of null
     * @return the option, for a column that is {@code notNull()}
     */
    public static <T> ColumnOption<T> versionId(Function<@Nullable T, T> next) {
        return RowVersion.option(next);
    }

    /**
     * Makes a column keep the version of its row, as {@link #versionId()} does, where the database makes new versions, by a
     * default and a trigger for instance, or the application sets them. They are read behind each INSERT and UPDATE.
     *
     * @param <T> the Java class of versions
     * @return the option, for a column that is {@code notNull()}
     */
    public static <T> ColumnOption<T> serverVersionId() {
        return RowVersion.option(null);
    }

    /**
     * Declares a value that is kept in two attributes; for field initialisers of mapping classes, behind those of the
     * attributes.
     *
     * @param <E> the mapped class
     * @param <V> the class of the values
     * @param <A> the class of their first part
     * @param <B> the class of their second part
     * @param maker makes a value of its parts, either of which may be null if its attribute may
     * @param first keeps the first part
     * @param ofFirst gives the first part of a value
     * @param second keeps the second part
     * @param ofSecond gives the second part of a value
     * @return the composite
     */
    @SuppressWarnings("unchecked") // the parts come from the attributes of their classes
    public static <E, V, A, B> Composite<E, V> composite(
            BiFunction<? super A, ? super B, ? extends V> maker,
            Attribute<E, A> first,
            Function<? super V, ? extends @Nullable A> ofFirst,
            Attribute<E, B> second,
            Function<? super V, ? extends @Nullable B> ofSecond) {
        return new Composite<>(
                parts -> maker.apply((A) parts[0], (B) parts[1]),
                new Composite.Part<>(first, ofFirst),
                new Composite.Part<>(second, ofSecond));
    }
}
