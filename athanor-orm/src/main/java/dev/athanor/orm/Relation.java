package dev.athanor.orm;

import dev.athanor.sql.JoinPath;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
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
    private volatile @Nullable RelationMapping mapping;

    Relation(Mapped<E> owner, String key, int slot, Supplier<? extends Mapped<T>> target, RelationSettings settings) {
        this.owner = owner;
        this.key = key;
        this.slot = slot;
        this.target = target;
        this.settings = settings;
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

    final void configured(RelationMapping made) {
        mapping = made;
    }

    final boolean isConfigured() {
        return mapping != null;
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
        if (EntityTables.isAlias(owner)) {
            p.fixed(slot);
            p.node(owner);
        } else {
            p.identity(this);
        }
        return this;
    }

    /** {@return entity and key, such as {@code User.addresses}} */
    @Override
    public final String toString() {
        return Mapping.of(owner).name() + "." + key;
    }
}
