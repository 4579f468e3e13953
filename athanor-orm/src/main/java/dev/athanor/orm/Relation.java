package dev.athanor.orm;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.JoinPath;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship from one mapped class to another: a way to join in statements, {@code join(USER.addresses)}, and related
 * entities on each entity.
 *
 * @param <E> the class that has it
 * @param <T> the class that it leads to
 */
public abstract sealed class Relation<E, T> extends JoinPath implements MappedProperty<E> permits ToOne, ToMany {
    private final Mapped<E> owner;
    private final String key;
    private final int slot;
    private final Supplier<? extends Mapped<T>> target;
    private final RelationSettings settings;
    private final @Nullable Mapped<? extends T> targetAs;
    private final List<Condition> criteria;
    private volatile @Nullable RelationMapping mapping;

    Relation(
            Mapped<E> owner,
            String key,
            int slot,
            Supplier<? extends Mapped<T>> target,
            RelationSettings settings,
            @Nullable Mapped<? extends T> targetAs,
            List<Condition> criteria) {
        this.owner = owner;
        this.key = key;
        this.slot = slot;
        this.target = target;
        this.settings = settings;
        this.targetAs = targetAs;
        this.criteria = criteria;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final int slot() {
        return slot;
    }

    /**
     * The mapping that has the relationship.
     *
     * @return the mapping or alias
     */
    public final Mapped<E> from() {
        return owner;
    }

    /**
     * How the relationship is kept in the database. Configures the mappings of the registry when that has not happened.
     *
     * @return what was made of its declaration
     * @throws dev.athanor.error.ArgumentException when its declaration, or that of another relationship, makes no sense
     */
    public final RelationMapping mapping() {
        RelationMapping made = mapping;
        if (made == null) {
            Mapping<E> source = Mapping.of(owner);
            Relation<E, ?> declared = source.relation(key);
            if (declared == this) {
                source.registry().configure();
                made = java.util.Objects.requireNonNull(mapping, "configured with the registry");
            } else {
                made = declared.mapping(); // an alias shares it
            }
            mapping = made;
        }
        return made;
    }

    /** This relationship, leading to an alias or by further criteria. */
    abstract Relation<E, T> with(@Nullable Mapped<? extends T> as, List<Condition> moreCriteria);

    /**
     * The relationship narrowed by a condition, for joins and loader options.
     *
     * @param criterion a condition over attributes of the target
     * @return the narrower relationship
     */
    public final Relation<E, T> and(Expr<Boolean> criterion) {
        List<Condition> more = new ArrayList<>(criteria);
        more.add(Condition.of(criterion));
        return with(targetAs, List.copyOf(more));
    }

    /**
     * The conditions by which {@link #and} has narrowed the relationship.
     *
     * @return the conditions, over attributes of the target
     */
    public final List<Condition> criteria() {
        return criteria;
    }

    /**
     * The relationship as it was declared, on the mapping itself and without anything added.
     *
     * @return the declared relationship
     */
    public final Relation<E, ?> declared() {
        return Mapping.of(owner).relation(key);
    }

    /**
     * What the relationship leads to in a statement.
     *
     * @return the target's table, or what the alias given by {@code ofType} selects from
     */
    public final FromClause targetFrom() {
        return EntityTables.of(targetMapped());
    }

    /**
     * The mapping whose entities the relationship leads to.
     *
     * @return the target's mapping, or the alias given by {@code ofType}
     */
    public final Mapped<?> targetMapped() {
        return targetAs == null ? mapping().target().mapped() : targetAs;
    }

    final @Nullable Mapped<? extends T> targetAs() {
        return targetAs;
    }

    final Supplier<? extends Mapped<T>> targetSupplier() {
        return target;
    }

    final void configured(RelationMapping made) {
        mapping = made;
    }

    final boolean isConfigured() {
        return mapping != null;
    }

    @Override
    public final Mapped<? extends T> leadsTo() {
        return targetAs == null ? target() : targetAs;
    }

    final Mapped<T> target() {
        Mapped<T> mapped = target.get();
        if (mapped == null) {
            throw new dev.athanor.error.InvalidRequestException(
                    "Relationship '%s' leads to a mapping that is not initialised yet; load its class first, such as by registry.include(..)"
                            .formatted(this));
        }
        return mapped;
    }

    final RelationSettings settings() {
        return settings;
    }

    /**
     * Whether the relationship leads to any number of entities rather than to one at most.
     *
     * @return true for collections
     */
    public abstract boolean isMany();

    @Override
    protected final Node parts(Parts p) {
        p.fixed(slot);
        p.node(owner);
        p.optional(targetAs);
        p.nodes(criteria);
        return this;
    }

    /** {@return entity and key, such as {@code User.addresses}} */
    @Override
    public final String toString() {
        return Mapping.of(owner).name() + "." + key;
    }
}
