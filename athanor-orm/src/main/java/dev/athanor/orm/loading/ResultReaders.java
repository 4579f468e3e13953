package dev.athanor.orm.loading;

import dev.athanor.engine.ElementReaders;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.query.JoinedLoad;
import dev.athanor.orm.query.ResultPlan;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Statement;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the readers of a result, once per execution, and loads behind it what the statement's options ask for. */
public final class ResultReaders implements ElementReaders {
    private final LoadContext context;
    private final LoadSource source;
    private final List<ElementReader> readers = new ArrayList<>();
    private final Map<EagerLoads.Rule, EntitySet> eager = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final @Nullable Object[] current;
    private boolean repeats;
    private int joinedColumn;

    /**
     * Makes the readers of a result.
     *
     * @param statement the statement as it was before its lowering, which loaded entities remember
     * @param context where they go
     */
    public ResultReaders(Statement<?> statement, LoadContext context) {
        this.context = context;
        this.source = new LoadSource(statement);
        List<Mapping<?>> roots = new ArrayList<>();
        List<ResultPlan.Element> elements = ResultPlan.elements(statement);
        joinedColumn = elements.stream().mapToInt(ResultPlan.Element::width).sum();
        current = new @Nullable Object[elements.size()];
        int first = 0;
        for (ResultPlan.Element element : elements) {
            ElementReader reader = reader(element, first, roots);
            readers.add(
                    element instanceof ResultPlan.EntityElement entity ? withJoined(reader, entity.mapping()) : reader);
            first += element.width();
        }
        EagerLoads.checkRoots(statement, roots);
    }

    /** Reads what the statement loads along with an entity; its columns stand behind those of all elements. */
    private ElementReader withJoined(ElementReader reader, Mapping<?> mapping) {
        List<JoinedReader> joined =
                source.statement() instanceof Select<?> select ? joined(JoinedLoad.of(select, mapping)) : List.of();
        if (joined.isEmpty()) {
            return reader;
        }
        return row -> {
            Object entity = reader.read(row);
            if (entity != null) {
                joined.forEach(related -> related.read(row, (Entity) entity));
            }
            return entity;
        };
    }

    private List<JoinedReader> joined(List<JoinedLoad> loads) {
        List<JoinedReader> joined = new ArrayList<>();
        for (JoinedLoad load : loads) {
            repeats |= load.relation().isMany();
            Mapping<?> target = load.mapping().target();
            int first = joinedColumn;
            joinedColumn += target.attributes().size();
            LoadSource joinedSource = new LoadSource(
                    Sql.select(target.mapped()).options(load.further().toArray(StatementOption[]::new)));
            ElementReader reader = collected(
                    new EntityReader(target, target.attributes(), first, context, joinedSource),
                    EagerLoads.rules(joinedSource.statement(), target));
            joined.add(new JoinedReader(load.relation().declared(), reader, joined(load.children())));
        }
        return joined;
    }

    private ElementReader reader(ResultPlan.Element element, int first, List<Mapping<?>> roots) {
        if (element instanceof ResultPlan.EntityElement entity) {
            roots.add(entity.mapping());
            return collected(
                    new EntityReader(entity.mapping(), entity.attributes(), first, context, source),
                    EagerLoads.rules(source.statement(), entity.mapping()));
        }
        if (element instanceof ResultPlan.ValueElement value) {
            return row -> value.selectable().read(row, first);
        }
        ResultPlan.BundleElement bundle = (ResultPlan.BundleElement) element;
        List<ElementReader> parts = new ArrayList<>();
        int column = first;
        for (ResultPlan.Element part : bundle.elements()) {
            parts.add(reader(part, column, roots));
            column += part.width();
        }
        return row -> {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(row);
            }
            return bundle.bundle().make(values);
        };
    }

    /** Keeps the entities of an element whose relationships are loaded behind the result. */
    private ElementReader collected(ElementReader reader, Map<Relation<?, ?>, EagerLoads.Rule> rules) {
        List<EntitySet> collections = new ArrayList<>();
        for (EagerLoads.Rule rule : rules.values()) {
            if (rule.isBehind()) {
                EntitySet entities = new EntitySet();
                eager.put(rule, entities);
                collections.add(entities);
            }
        }
        if (collections.isEmpty()) {
            return reader;
        }
        return row -> {
            Object entity = reader.read(row);
            if (entity != null) {
                collections.forEach(collection -> collection.add((Entity) entity));
            }
            return entity;
        };
    }

    @Override
    public @Nullable Object read(ColumnValues row, int element) {
        Object value = readers.get(element).read(row);
        current[element] = value;
        return value;
    }

    @Override
    public boolean buffers() {
        return repeats || !eager.isEmpty();
    }

    /** Joined collections repeat the rows of their parents; each is given once, as upstream's unique() does. */
    @Override
    public boolean isRepetition() {
        if (!repeats) {
            return false;
        }
        List<Object> key = new ArrayList<>(current.length);
        for (Object value : current) {
            key.add(value instanceof Entity entity ? InstanceState.of(entity) : Optional.ofNullable(value));
        }
        return !seen.add(key);
    }

    @Override
    public @Nullable Object uniqueKey(@Nullable Object value, int element) {
        return value instanceof Entity entity ? InstanceState.of(entity) : value; // an entity's equals is never called
    }

    @Override
    public void allRead() {
        eager.forEach((rule, entities) -> new SelectInLoader(context, rule).load(entities.inOrder()));
    }
}
