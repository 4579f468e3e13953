package dev.athanor.orm.state;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the relationships of an entity lead to: read, put in place when it is loaded, and compared with the last flush. */
public final class RelatedValues {
    private RelatedValues() {}

    /**
     * What a relationship leads to.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @param mode what may be done to get it
     * @return the entity or null, or the list of members; an {@link Absent} when the mode does not allow to get it
     */
    public static @Nullable Object value(InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode) {
        Object value = state.valueAt(entity, relation.slot());
        if (!(value instanceof Absent)) {
            return value;
        }
        if (state.id() == null) {
            return withoutRow(state, entity, relation, mode);
        }
        if (mode == ReadMode.PRESENT_ONLY || mode == ReadMode.IDENTITY_MAP_ONLY && state.owner() == null) {
            return value;
        }
        StateOwner session = mode == ReadMode.IDENTITY_MAP_ONLY ? state.owner() : state.session(relation);
        Object loaded = Objects.requireNonNull(session).related(state, entity, relation, mode);
        return loaded instanceof Absent ? loaded : place(state, entity, relation, loaded);
    }

    /** There is no row yet: nothing can be related but what is put there. */
    private static @Nullable Object withoutRow(
            InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode) {
        if (!relation.isMany()) {
            return null;
        }
        if (mode == ReadMode.PRESENT_ONLY) {
            return state.valueAt(entity, relation.slot());
        }
        List<Entity> members = new ArrayList<>();
        state.writableValues(entity)[relation.slot()] = members;
        return members;
    }

    /**
     * Puts in place what was loaded for a relationship; changes that were made before are merged.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @param loaded the related entity, null, or a list of members, which is kept
     * @return what the relationship leads to now
     */
    public static @Nullable Object place(
            InstanceState state, Entity entity, Relation<?, ?> relation, @Nullable Object loaded) {
        Relatives relatives = state.existingRelatives();
        if (relatives != null && loaded instanceof List<?> members) {
            relatives.mergeInto(relation, members);
        }
        state.writableValues(entity)[relation.slot()] = loaded;
        return loaded;
    }

    /**
     * The members of a relationship to many, loaded when they are not.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @return its members, to be added to when it is being loaded
     */
    @SuppressWarnings("unchecked") // the slot of a relationship to many holds a list of entities
    public static List<Entity> members(InstanceState state, Entity entity, Relation<?, ?> relation) {
        return (List<Entity>) Objects.requireNonNull(value(state, entity, relation, ReadMode.ALL));
    }

    /**
     * Replaces the members of a relationship to many, telling the other side.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @param members the new members
     */
    public static void replaceMembers(
            InstanceState state, Entity entity, Relation<?, ?> relation, List<Entity> members) {
        new EntityList(state, entity, relation).replaceAll(members);
    }

    /**
     * Relates the entity to another, telling the other side.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation a relationship to one
     * @param related the other, or null
     */
    public static void replaceReference(
            InstanceState state, Entity entity, Relation<?, ?> relation, @Nullable Entity related) {
        Associations.set(state, entity, relation, related);
    }

    /**
     * What has become of a relationship since the last flush; loads nothing.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @return the entities that it leads to now and those that it no longer leads to
     */
    public static RelationChange change(InstanceState state, Entity entity, Relation<?, ?> relation) {
        Object value = state.valueAt(entity, relation.slot());
        Relatives relatives = state.existingRelatives();
        RelationChange queued = relatives == null ? null : relatives.queued(relation);
        if (queued != null && value instanceof Absent) {
            return queued;
        }
        boolean isNew = state.id() == null;
        return value instanceof Absent || !isNew && !state.hasCommitted(relation.slot())
                ? RelationChange.NONE
                : RelationChange.between(isNew ? null : state.committedValue(entity, relation.slot()), value);
    }

    /**
     * Whether a relationship to one was set since the last flush.
     *
     * @param state the state of the entity
     * @param entity the entity
     * @param relation the relationship
     * @return true when it leads elsewhere than the row says, as far as that is known
     */
    public static boolean isReplaced(InstanceState state, Entity entity, Relation<?, ?> relation) {
        Object now = state.valueAt(entity, relation.slot());
        return state.hasCommitted(relation.slot())
                && !(now instanceof Absent)
                && state.committedValue(entity, relation.slot()) != now;
    }

    /**
     * Whether the entity was taken from one that it belongs to alone, and was given to no other.
     *
     * @param state the state of the entity
     * @return true when it is to be deleted by the next flush
     */
    public static boolean isOrphan(InstanceState state) {
        Relatives relatives = state.existingRelatives();
        return relatives != null && relatives.isOrphan();
    }

    static boolean isPresent(InstanceState state, Entity entity, Relation<?, ?> relation) {
        return !(state.valueAt(entity, relation.slot()) instanceof Absent);
    }
}
