package dev.athanor.orm.session;

import dev.athanor.engine.Result;
import dev.athanor.engine.RowCursor;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.loading.KeySelect;
import dev.athanor.orm.loading.LoadContext;
import dev.athanor.orm.loading.ResultReaders;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.StateOwner;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    <T> Result<T> execute(Executable<T> executable) {
        return work.connection().execute(executable, (plan, statement) -> readers(statement));
    }

    private ResultReaders readers(Statement<?> statement) {
        return new ResultReaders(statement, this);
    }

    /** Fills in what an entity that is in the identity map lacks; false when its row is gone. */
    boolean reload(Mapping<?> mapping, @Nullable Object[] values) {
        return load(mapping, values) != null;
    }

    /** The entities that a statement of one element yields. */
    List<Entity> entities(Select<?> statement, List<String> parameters, @Nullable Object[] values) {
        List<Entity> entities = new ArrayList<>();
        try (RowCursor cursor = work.connection().open(statement, parameters, values)) {
            ResultReaders readers = readers(statement);
            while (cursor.next()) {
                entities.add((Entity) Objects.requireNonNull(readers.read(cursor, 0)));
            }
        }
        return entities;
    }

    /** Loads what is expired or deferred of an entity; false when its row is gone. */
    boolean reload(InstanceState state, Entity entity) {
        Mapping<?> mapping = state.mapping();
        @Nullable Object[] key = state.identity().toArray();
        List<Attribute<?, ?>> attributes = state.toBeLoaded();
        if (attributes.isEmpty()) {
            return true; // the flush before this load has read the row
        }
        return attributes.size() == mapping.attributes().size()
                ? reload(mapping, key)
                : reload(state, entity, attributes);
    }

    /** Loads attributes of an entity; false when its row is gone. */
    boolean reload(InstanceState state, Entity entity, List<Attribute<?, ?>> attributes) {
        Mapping<?> mapping = state.mapping();
        @Nullable Object[] key = state.identity().toArray();
        KeySelect select = factory.keySelect(mapping, attributes);
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

    @Nullable
    Object load(Mapping<?> mapping, @Nullable Object[] values) {
        return load(factory.keySelect(mapping), values);
    }

    @Nullable
    Object load(Mapping<?> mapping, List<? extends StatementOption> options, @Nullable Object[] values) {
        return load(options.isEmpty() ? factory.keySelect(mapping) : KeySelect.with(mapping, options), values);
    }

    private @Nullable Object load(KeySelect select, @Nullable Object[] values) {
        ResultReaders readers = readers(select.statement());
        Object entity = null;
        try (RowCursor cursor = work.connection().open(select.statement(), select.parameters(), values)) {
            while (cursor.next()) {
                entity = readers.read(cursor, 0); // the same one for each row of what is joined to it
            }
        }
        readers.allRead();
        return entity;
    }
}
