package dev.athanor.orm;

import dev.athanor.schema.ColumnOption;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The mapping of a class to a table: a class with one typed field per attribute. An instance stands for the table in
 * statements, {@code select(USER)}, and its attributes for columns there and for values of entities:
 *
 * <pre>{@code
 * public static final class Users extends Mapped<User> {
 *     public final Attribute<User, Integer> id = column("id", INTEGER, primaryKey());
 *     public final Attribute<User, String> name = column("name", VARCHAR);
 *     private Users(Scope<User> scope) { super(scope); }
 * }
 * }</pre>
 *
 * Its own methods are few, so that they hide none of the functions that users import.
 *
 * @param <E> the mapped class
 */
public abstract class Mapped<E> extends FromClause implements Selectable<E> {
    final Scope<E> scope;

    /**
     * For subclasses.
     *
     * @param scope passed on by the subclass's constructor
     */
    protected Mapped(Scope<E> scope) {
        this.scope = scope;
    }

    /**
     * Declares an attribute that is kept in a column; for field initialisers.
     *
     * @param <T> the Java class of its values
     * @param name the column's name, from which the attribute's key is made: {@code user_id} gives {@code userId}
     * @param type the column's type
     * @param options options of the column or of the attribute
     * @return the attribute
     */
    @SafeVarargs
    protected final <T> Attribute<E, T> column(String name, SqlType<T> type, ColumnOption<T>... options) {
        return scope.column(this, name, type, List.of(options));
    }

    /**
     * Declares an attribute that is an expression over the mapping's own attributes; for field initialisers. The database
     * computes it when an entity is loaded, and statements have it like any other attribute. It cannot be set, and is read anew
     * once a flush has written its entity.
     *
     * @param <T> the Java class of its values
     * @param key the attribute's name
     * @param type the type of the values
     * @param expression gives the expression, which speaks of this mapping through its fields, so that an alias has an
     *     expression of its own; called when it is first needed, and no more after that
     * @param options options of the attribute
     * @return the attribute
     */
    @SafeVarargs
    protected final <T> Attribute<E, T> expression(
            String key, SqlType<T> type, Supplier<? extends Expr<T>> expression, AttributeOption<T>... options) {
        return scope.expression(this, key, type, new Computation<>(expression), options);
    }

    /**
     * Declares a relationship to one entity at most; for field initialisers.
     *
     * @param <T> the class that it leads to
     * @param <M> its mapping
     * @param key the relationship's name
     * @param target gives the mapping; called only when the mappings are configured
     * @param options options of the relationship
     * @return the relationship
     */
    @SafeVarargs
    protected final <T, M extends Mapped<T>> ToOne<E, T> toOne(
            String key, Supplier<M> target, RelationOption<? super E, ? super M>... options) {
        RelationSettings settings = settings(options);
        return scope.relation(key, slot -> new ToOne<>(this, key, slot, target, settings));
    }

    /**
     * Declares a relationship to any number of entities; for field initialisers.
     *
     * @param <T> the class that it leads to
     * @param <M> its mapping
     * @param key the relationship's name
     * @param target gives the mapping; called only when the mappings are configured
     * @param options options of the relationship
     * @return the relationship
     */
    @SafeVarargs
    protected final <T, M extends Mapped<T>> ToMany<E, T> toMany(
            String key, Supplier<M> target, RelationOption<? super E, ? super M>... options) {
        RelationSettings settings = settings(options);
        return scope.relation(key, slot -> new ToMany<>(this, key, slot, target, settings));
    }

    private static RelationSettings settings(RelationOption<?, ?>[] options) {
        RelationSettings settings = new RelationSettings();
        for (RelationOption<?, ?> option : options) {
            option.applyTo(settings);
        }
        return settings;
    }

    /**
     * Declares a constraint of the table; for constructors.
     *
     * @param constraint the constraint
     */
    protected final void constraint(Constraint constraint) {
        scope.items(constraint);
    }

    /**
     * Declares what else belongs to the table, such as indexes, a comment or options of a dialect; for constructors. Indexes name their
     * columns.
     *
     * @param items what belongs to the table
     */
    protected final void items(TableItem... items) {
        scope.items(items);
    }

    final FromClause selectedFrom() {
        return scope.alias != null ? scope.alias : scope.mapping.table();
    }

    /** {@return this} */
    @Override
    public final Mapped<E> node() {
        return this;
    }

    @Override
    public final List<Attribute<E, ?>> fromColumns() {
        List<Attribute<E, ?>> attributes = scope.mapping.attributes();
        return scope.alias == null
                ? attributes
                : attributes.stream().<Attribute<E, ?>>map(this::own).toList();
    }

    private <T> Attribute<E, T> own(Attribute<E, T> attribute) {
        return scope.ofAlias(this, attribute);
    }

    @Override
    public final List<Attribute<E, ?>> selectedColumns() {
        return fromColumns();
    }

    @Override
    public final @Nullable E read(ColumnValues row, int first) {
        throw new IllegalStateException("entities are read by a session");
    }

    @Override
    public final String baseName() {
        return selectedFrom().baseName();
    }

    @Override
    protected final Mapped<E> aliasedAs(@Nullable String name) {
        Table base = scope.mapping.table();
        return standingFor(name == null ? Sql.aliased(base) : Sql.aliased(base, name));
    }

    /** The same mapping, selected from another clause that has its columns. */
    final Mapped<E> standingFor(FromClause clause) {
        Function<Scope<E>, ? extends Mapped<E>> constructor = scope.constructor;
        return constructor.apply(scope.alias(clause));
    }

    @Override
    protected final @Nullable Object sharedIdentity() {
        return scope.alias == null ? null : this;
    }

    @Override
    protected final Node parts(Parts p) {
        // The mapping stands for its table; the alias's own table carries the alias's name.
        p.identity(scope.mapping);
        if (scope.alias != null) {
            p.node(scope.alias);
        }
        return this;
    }

    /** {@return the mapped class and, for an alias, its name} */
    @Override
    public final String toString() {
        return scope.mapping.name() + (scope.alias == null ? "" : " AS " + scope.alias.baseName());
    }
}
