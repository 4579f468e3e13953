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
import dev.athanor.orm.loading.Ids;
import dev.athanor.orm.loading.RelatedSelect;
import dev.athanor.orm.query.LoadRules;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.Select;
import dev.athanor.sql.StatementOption;
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
        LoadRules rules = source == null || source.options().isEmpty()
                ? factory.plainRules(state.mapping())
                : LoadRules.of(source.options(), state.mapping());
        // What the unit of work needs to know it may load: only reading by the application is refused.
        LoadStrategy strategy = mode == ReadMode.ALL ? rules.strategy(relation) : LoadStrategy.LAZY;
        if (strategy == LoadStrategy.RAISE) {
            throw refusal(state, relation, "it");
        }
        boolean mayLoad = mode.mayLoad() && strategy != LoadStrategy.RAISE_ON_SQL;
        Object found = mapping.leadsToKey()
                ? byKey(state, entity, mapping, mode, mayLoad, rules.further(relation))
                : mayLoad ? byLinks(state, entity, mapping, mode, rules) : Absent.DEFERRED;
        if (found instanceof Absent && mode.mayLoad()) {
            throw refusal(state, relation, "SQL for it");
        }
        return found;
    }

    private static InvalidRequestException refusal(InstanceState state, Relation<?, ?> relation, String what) {
        return new InvalidRequestException(
                "'%s' is not loaded, and its mapping or the statement that loaded %s refuses %s by raiseload; load it by an option such as selectinload(..)"
                        .formatted(relation, state.describe(), what));
    }

    private @Nullable Object byLinks(
            InstanceState state, Entity entity, RelationMapping mapping, ReadMode mode, LoadRules rules) {
        Relation<?, ?> relation = mapping.relation();
        work.beforeLoad(mode);
        RelatedSelect select = factory.relatedSelect(mapping);
        @Nullable Object[] values = new @Nullable Object[select.local().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, entity, select.local().get(i), mode);
            if (values[i] == null) {
                return relation.isMany() ? new ArrayList<>() : null; // null refers to nothing
            }
        }
        Select<?> statement = select.statement()
                .where(rules.criteria(relation))
                .options(rules.further(relation).toArray(StatementOption[]::new));
        List<Entity> found = loader.entities(statement, select.parameters(), values);
        return relation.isMany() ? found : found.isEmpty() ? null : found.get(0);
    }

    private @Nullable Object byKey(
            InstanceState state,
            Entity entity,
            RelationMapping mapping,
            ReadMode mode,
            boolean mayLoad,
            List<StatementOption> options) {
        Mapping<?> target = mapping.target();
        List<Attribute<?, ?>> key = mapping.keyAttributes();
        @Nullable Object[] values = new @Nullable Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            Attribute<?, ?> local = key.get(i);
            if (!mayLoad && state.valueAt(entity, local.slot()) instanceof Absent) {
                return Absent.DEFERRED;
            }
            values[i] = value(state, entity, local, mode);
            if (values[i] == null) {
                return null;
            }
        }
        InstanceState known = identityMap.of(target.hierarchy()).get(Ids.of(target, values));
        Entity present = known == null ? null : known.get();
        if (present != null) {
            return present;
        }
        if (!mayLoad) {
            return Absent.DEFERRED;
        }
        work.beforeLoad(mode);
        return loader.load(target, values, options);
    }

    /** A value of the entity's row, loaded when it is not there. */
    private @Nullable Object value(InstanceState state, Entity entity, Attribute<?, ?> attribute, ReadMode mode) {
        Object committed = state.committedValue(entity, attribute.slot());
        if (committed instanceof Absent) {
            work.load(state, entity, attribute, mode == ReadMode.ALL);
            committed = state.committedValue(entity, attribute.slot());
        }
        return committed instanceof Absent ? null : committed;
    }
}
