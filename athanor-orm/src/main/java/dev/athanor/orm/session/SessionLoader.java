package dev.athanor.orm.session;

import dev.athanor.engine.Result;
import dev.athanor.engine.RowCursor;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.loading.ElementReader;
import dev.athanor.orm.loading.KeySelect;
import dev.athanor.orm.loading.LoadContext;
import dev.athanor.orm.loading.ResultReaders;
import dev.athanor.orm.query.LoadRules;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.orm.state.StateOwner;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes a session's statements and turns their rows into entities. */
final class SessionLoader implements LoadContext {
    private final SessionFactory factory;
    private final IdentityMap identityMap;
    private final SessionWork work;

    SessionLoader(SessionFactory factory, IdentityMap identityMap, SessionWork work) {
        this.factory = factory;
        this.identityMap = identityMap;
        this.work = work;
    }

    @Override
    public IdentityMap identityMap() {
        return identityMap;
    }

    @Override
    public StateOwner owner() {
        return work;
    }

    @Override
    public List<Row> rows(Select<Row> statement) {
        return execute(statement).all();
    }

    @Override
    public List<Entity> entities(Select<?> statement) {
        try (RowCursor cursor = work.connection().open(statement)) {
            return new ResultReaders(cursor.compiled().resultPlan(), statement, this).entities(cursor);
        }
    }

    @Override
    public void load(InstanceState state, Entity entity, Relation<?, ?> relation) {
        RelatedValues.value(state, entity, relation, ReadMode.NO_AUTOFLUSH);
    }

    <T> Result<T> execute(Executable<T> executable) {
        Integer fetchSize = executable.executionOptions().fetchSize();
        int portion = fetchSize == null ? Integer.MAX_VALUE : fetchSize;
        return work.connection()
                .execute(executable, (plan, statement) -> new ResultReaders(plan, statement, this, portion));
    }

    /** The entities that a statement of one element yields. */
    List<Entity> entities(Select<?> statement, List<String> parameters, @Nullable Object[] values) {
        try (RowCursor cursor = work.connection().open(statement, parameters, values)) {
            return new ResultReaders(cursor.compiled().resultPlan(), statement, this).entities(cursor);
        }
    }

    /** Loads all that is expired of an entity, and with a whole row what is loaded along with it; false when the row is gone. */
    boolean reload(InstanceState state, Entity entity) {
        List<Attribute<?, ?>> expired = state.expiredAttributes();
        if (expired.isEmpty()) {
            return true; // the flush before this load has read the row
        }
        Mapping<?> mapping = state.mapping();
        if (!isWholeRow(mapping, expired)) {
            return reload(state, entity, expired);
        }
        LoadSource source = state.loadSource();
        List<StatementOption> options = LoadRules.refreshing(source == null ? List.of() : source.options(), mapping);
        return load(mapping, state.identity().toArray(), options) != null;
    }

    private static boolean isWholeRow(Mapping<?> mapping, List<Attribute<?, ?>> attributes) {
        return mapping.attributes().stream()
                .allMatch(attribute -> attribute.deferral().deferred() != attributes.contains(attribute));
    }

    /** Loads attributes of an entity; false when its row is gone. */
    boolean reload(InstanceState state, Entity entity, List<Attribute<?, ?>> attributes) {
        KeySelect select = factory.keySelect(state.mapping(), attributes);
        @Nullable Object[] key = state.identity().toArray();
        try (RowCursor cursor = work.connection().open(select.statement(), select.parameters(), key)) {
            if (!cursor.next()) {
                return false;
            }
            @Nullable Object[] values = state.writableValues(entity);
            for (int i = 0; i < attributes.size(); i++) {
                values[attributes.get(i).slot()] = cursor.value(i);
            }
            return true;
        }
    }

    /** The entity of a key, with what options load along with it; null when there is no such row. */
    @Nullable
    Entity load(Mapping<?> mapping, @Nullable Object[] key, List<? extends StatementOption> options) {
        KeySelect select = factory.keySelect(mapping);
        ElementReader reader = options.isEmpty() ? select.plainReader(this) : null;
        if (reader != null) {
            try (RowCursor cursor = work.connection().open(select.statement(), select.parameters(), key)) {
                return cursor.next() ? (Entity) reader.read(cursor) : null;
            }
        }
        Select<?> statement = options.isEmpty()
                ? select.statement()
                : select.statement().options(options.toArray(StatementOption[]::new));
        List<Entity> found = entities(statement, select.parameters(), key);
        return found.isEmpty() ? null : found.get(0);
    }
}
