package dev.athanor.orm.session;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.MappedProperty;
import dev.athanor.orm.ObjectDeletedException;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.query.LoadRules;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.orm.state.RelatedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes entities load again, at once or when they are read. */
final class Refreshes {
    private final SessionWork work;
    private final SessionLoader loader;

    Refreshes(SessionWork work, SessionLoader loader) {
        this.work = work;
        this.loader = loader;
    }

    void refresh(Entity entity) {
        InstanceState state = persistent(entity);
        work.autoflush();
        expireReachable(entity);
        reload(state, entity);
    }

    void refresh(Entity entity, List<? extends MappedProperty<?>> properties) {
        InstanceState state = persistent(entity);
        work.autoflush();
        properties.forEach(state::expire);
        List<Attribute<?, ?>> attributes = new ArrayList<>();
        for (Attribute<?, ?> attribute : state.mapping().attributes()) {
            if (properties.contains(attribute) || state.mapping().primaryKey().contains(attribute)) {
                attributes.add(attribute);
            }
        }
        checkThere(state, loader.reload(state, entity, attributes));
        for (MappedProperty<?> property : properties) {
            if (property instanceof Relation<?, ?> relation) {
                RelatedValues.value(state, entity, relation, ReadMode.NO_AUTOFLUSH);
            }
        }
    }

    void expire(Entity entity) {
        persistent(entity);
        expireReachable(entity);
    }

    void expire(Entity entity, List<? extends MappedProperty<?>> properties) {
        InstanceState state = persistent(entity);
        properties.forEach(state::expire);
    }

    private void expireReachable(Entity entity) {
        // All are found before the first is expired, which forgets what it leads to.
        for (Entity reached : Cascades.reachable(entity, Cascade.REFRESH_EXPIRE)) {
            InstanceState state = InstanceState.of(reached);
            if (state.owner() != work) {
                continue;
            }
            if (state.id() == null) {
                work.expungeOne(state);
            } else {
                state.expire();
                work.unmodified(state);
            }
        }
    }

    /** Loads an attribute that is absent, with the others that are loaded at the same time. */
    void load(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        if (state.valueAt(entity, attribute.slot()) == Absent.DEFERRED) {
            loadDeferred(state, entity, attribute);
        } else {
            reload(state, entity);
        }
    }

    private void loadDeferred(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        LoadSource source = state.loadSource();
        LoadRules rules = LoadRules.of(source == null ? List.of() : source.options(), state.mapping());
        if (rules.isRaising(attribute)) {
            throw new InvalidRequestException(
                    "'%s.%s' of %s is deferred, and loading it later is refused by raiseload; load it with its entity by undefer(..)"
                            .formatted(state.mapping().name(), attribute.key(), state.describe()));
        }
        String group = attribute.deferral().group();
        List<Attribute<?, ?>> attributes = new ArrayList<>();
        for (Attribute<?, ?> other : state.mapping().attributes()) {
            boolean together = group != null && group.equals(other.deferral().group());
            if (other == attribute || together && state.valueAt(entity, other.slot()) == Absent.DEFERRED) {
                attributes.add(other);
            }
        }
        checkThere(state, loader.reload(state, entity, attributes));
    }

    private void reload(InstanceState state, Entity entity) {
        checkThere(state, loader.reload(state, entity));
    }

    private static void checkThere(InstanceState state, boolean there) {
        if (!there) {
            throw new ObjectDeletedException(
                    "%s cannot be loaded: there is no such row (any more)".formatted(state.describe()));
        }
    }

    private InstanceState persistent(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        work.checkOwned(state);
        if (state.lifeCycle() != LifeCycle.PERSISTENT) {
            throw new InvalidRequestException(
                    "%s is not persistent in this session but %s; only what has a row can be loaded again"
                            .formatted(
                                    state.describe(), state.lifeCycle().name().toLowerCase(Locale.ROOT)));
        }
        return state;
    }
}
