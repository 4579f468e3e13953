package dev.athanor.orm.session;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.loading.EagerLoads;
import dev.athanor.orm.loading.Ids;
import dev.athanor.orm.loading.RelatedSelect;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads what relationships lead to when they are first read. */
final class RelatedLoader {
    private final SessionFactory factory;
    private final IdentityMap identityMap;
    private final SessionLoader loader;
    private final SessionWork work;

    RelatedLoader(SessionFactory factory, IdentityMap identityMap, SessionLoader loader, SessionWork work) {
        this.factory = factory;
        this.identityMap = identityMap;
        this.loader = loader;
        this.work = work;
    }

    @Nullable
    Object load(InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode) {
        RelationMapping mapping = relation.mapping();
        LoadSource source = state.loadSource();
        if (mode.mayLoad()
                && source != null
                && EagerLoads.strategy(source.statement(), relation) == LoadStrategy.RAISE) {
            throw new InvalidRequestException(
                    "'%s' is not loaded, and the statement that loaded %s refuses to by raiseload(..); load it by an option such as selectinload(..)"
                            .formatted(relation, state.describe()));
        }
        if (mapping.leadsToKey()) {
            return byKey(state, entity, mapping, mode);
        }
        if (!mode.mayLoad()) {
            return Absent.DEFERRED;
        }
        work.beforeLoad(mode);
        RelatedSelect select = factory.relatedSelect(mapping);
        @Nullable Object[] values = new @Nullable Object[select.localSlots().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, entity, select.localSlots()[i], mode);
            if (values[i] == null) {
                return relation.isMany() ? new ArrayList<>() : null; // null refers to nothing
            }
        }
        List<Entity> found = loader.entities(select.statement(), select.parameters(), values);
        return relation.isMany() ? found : found.isEmpty() ? null : found.get(0);
    }

    private @Nullable Object byKey(InstanceState state, Entity entity, RelationMapping mapping, ReadMode mode) {
        Mapping<?> target = mapping.target();
        List<? extends Attribute<?, ?>> key = target.primaryKey();
        @Nullable Object[] values = new @Nullable Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            int slot =
                    mapping.source().attributeOf(referring(mapping, key.get(i))).slot();
            if (!mode.mayLoad() && state.valueAt(entity, slot) instanceof Absent) {
                return Absent.DEFERRED;
            }
            values[i] = value(state, entity, slot, mode);
            if (values[i] == null) {
                return null;
            }
        }
        InstanceState known = identityMap.of(target.hierarchy()).get(Ids.of(target, values));
        Entity present = known == null ? null : known.get();
        if (present != null) {
            return present;
        }
        if (!mode.mayLoad()) {
            return Absent.DEFERRED;
        }
        work.beforeLoad(mode);
        return loader.load(target, values);
    }

    private static dev.athanor.schema.Column<?> referring(RelationMapping mapping, Attribute<?, ?> keyAttribute) {
        for (RelationMapping.Link link : mapping.sourceLinks()) {
            if (link.referred() == keyAttribute.column()) {
                return link.referring();
            }
        }
        throw new IllegalStateException("the links of " + mapping + " are the target's key");
    }

    /** A value of the entity's row, loaded with the whole row when it is expired. */
    private @Nullable Object value(InstanceState state, Entity entity, int slot, ReadMode mode) {
        Object committed = state.committedValue(entity, slot);
        if (committed instanceof Absent) {
            work.load(state, entity, mode == ReadMode.ALL);
            committed = state.committedValue(entity, slot);
        }
        return committed instanceof Absent ? null : committed;
    }
}
