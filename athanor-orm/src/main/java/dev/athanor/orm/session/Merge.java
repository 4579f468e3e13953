package dev.athanor.orm.session;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RowVersion;
import dev.athanor.orm.StaleDataException;
import dev.athanor.orm.loading.Ids;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the values of entities from outside to those of a session. Each entity is copied once, so that circles end; what
 * leads back along the way it was reached is not followed, since the session's own entities are in step.
 */
final class Merge {
    private static final Logger LOG = LoggerFactory.getLogger("athanor.orm");

    private record Key(Mapping<?> mapping, Object id) {}

    private record Way(InstanceState to, Relation<?, ?> relation) {}

    private final SessionWork work;
    private final Map<Entity, Entity> merged = new IdentityHashMap<>();
    private final Map<Key, Entity> byKey = new HashMap<>();
    private final Set<Way> ways = new HashSet<>();

    Merge(SessionWork work) {
        this.work = work;
    }

    Entity merge(Entity given) {
        Entity known = merged.get(given);
        if (known != null) {
            return known;
        }
        InstanceState source = InstanceState.of(given);
        Entity target = target(source, given);
        merged.put(given, target);
        if (target != given) {
            checkVersion(source, given, InstanceState.of(target), target);
            copy(source, given, InstanceState.of(target), target);
        }
        return target;
    }

    private Entity target(InstanceState source, Entity given) {
        if (source.id() == null && work.owns(source)) {
            LOG.warn(
                    "{} is pending in this session already and is merged again, which inserts it twice",
                    source.describe());
        }
        Mapping<?> mapping = source.mapping();
        @Nullable Object[] values = key(source, given);
        Key key = values == null ? null : new Key(mapping, Ids.of(mapping, values));
        Entity target = key == null ? null : byKey.get(key);
        if (target == null && values != null) {
            target = work.find(mapping, List.of(), values);
        }
        if (target == null) {
            target = InstanceState.blank(mapping);
            work.add(target);
        }
        if (key != null) {
            byKey.put(key, target);
        }
        return target;
    }

    /** The primary key of an entity; null when it has none yet. */
    private static @Nullable Object @Nullable [] key(InstanceState source, Entity given) {
        if (source.id() != null) {
            return source.identity().toArray();
        }
        List<? extends Attribute<?, ?>> attributes = source.mapping().primaryKey();
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.valueAt(given, attributes.get(i).slot());
            if (values[i] == null || values[i] instanceof Absent) {
                return null;
            }
        }
        return values;
    }

    /** What was read from an older version of the row must not overwrite the newer one. */
    private static void checkVersion(InstanceState source, Entity given, InstanceState target, Entity entity) {
        RowVersion version = source.mapping().version();
        if (version == null || target.id() == null) {
            return;
        }
        Object merged = source.valueAt(given, version.attribute().slot());
        Object present = target.valueAt(entity, version.attribute().slot());
        if (merged != null
                && !(merged instanceof Absent)
                && !(present instanceof Absent)
                && !same(version.attribute(), merged, present)) {
            throw new StaleDataException(
                    "Version %s of the merged %s does not match version %s of its row in this session; leave '%s' unset to merge over the most recent version"
                            .formatted(
                                    merged,
                                    target.describe(),
                                    present,
                                    version.attribute().key()));
        }
    }

    @SuppressWarnings("unchecked") // both values came through the attribute
    private static <T> boolean same(Attribute<?, T> attribute, Object one, @Nullable Object other) {
        return attribute.type().same((T) one, (T) other);
    }

    private void copy(InstanceState source, Entity given, InstanceState target, Entity entity) {
        for (Attribute<?, ?> attribute : source.mapping().columnAttributes()) {
            Object value = source.valueAt(given, attribute.slot());
            if (!(value instanceof Absent)) {
                target.writeSlot(entity, attribute.slot(), value);
            }
        }
        for (Relation<?, ?> relation : source.mapping().relations()) {
            Relation<?, ?> inverse = relation.mapping().inverse();
            boolean leadsBack = inverse != null && ways.contains(new Way(source, inverse));
            if (!leadsBack && relation.mapping().cascades(Cascade.MERGE)) {
                copy(relation, source.valueAt(given, relation.slot()), source, target, entity);
            }
        }
    }

    private void copy(
            Relation<?, ?> relation,
            @Nullable Object value,
            InstanceState source,
            InstanceState target,
            Entity entity) {
        if (value instanceof List<?> members) {
            // A list that was only looked at says nothing about the row's.
            if (source.id() != null || !members.isEmpty()) {
                RelatedValues.value(target, entity, relation, ReadMode.NO_AUTOFLUSH);
                List<Entity> own = new ArrayList<>();
                for (Object member : members) {
                    own.add(follow(relation, (Entity) member));
                }
                RelatedValues.replaceMembers(target, entity, relation, own);
            }
        } else if (!(value instanceof Absent)) {
            RelatedValues.replaceReference(
                    target, entity, relation, value == null ? null : follow(relation, (Entity) value));
        }
    }

    private Entity follow(Relation<?, ?> relation, Entity related) {
        ways.add(new Way(InstanceState.of(related), relation));
        return merge(related);
    }
}
