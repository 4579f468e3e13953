package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Direction;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.query.KeyFirst;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a relationship of many entities by few statements: one for each so many of them. */
final class SelectInLoader {
    private static final int CHUNK = 500;

    private final LoadContext context;
    private final EagerLoads.Rule rule;
    private final Relation<?, ?> relation;
    private final RelationMapping mapping;
    private final boolean forward;

    SelectInLoader(LoadContext context, EagerLoads.Rule rule) {
        this.context = context;
        this.rule = rule;
        this.relation = rule.relation().declared();
        this.mapping = relation.mapping();
        this.forward = mapping.direction() == Direction.MANY_TO_ONE;
    }

    void load(List<Entity> entities) {
        Map<List<Object>, List<Entity>> waiting = new java.util.LinkedHashMap<>();
        for (Entity entity : entities) {
            InstanceState state = InstanceState.of(entity);
            if (state.valueAt(entity, relation.slot()) instanceof Absent && !isKnown(state, entity)) {
                List<Object> key = localKey(state, entity);
                if (key == null) {
                    state.place(entity, relation, relation.isMany() ? new ArrayList<>() : null);
                } else {
                    waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(entity);
                }
            }
        }
        List<List<Object>> keys = new ArrayList<>(waiting.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<List<Object>> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            place(chunk, waiting, related(chunk));
        }
    }

    /** A reference whose target is in the session already needs no statement. */
    private boolean isKnown(InstanceState state, Entity entity) {
        return forward && !(state.relatedValue(entity, relation, ReadMode.IDENTITY_MAP_ONLY) instanceof Absent);
    }

    private @Nullable List<Object> localKey(InstanceState state, Entity entity) {
        List<Object> key = new ArrayList<>();
        for (RelationMapping.Link link : mapping.sourceLinks()) {
            Attribute<?, ?> attribute = mapping.source().attributeOf(forward ? link.referring() : link.referred());
            Object value = state.committedValue(entity, attribute.slot());
            if (value == null || value instanceof Absent) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    /** The related entities by the key of those that they are related to. */
    private Map<List<Object>, List<Entity>> related(List<List<Object>> keys) {
        List<Column<?>> columns = remoteColumns();
        List<Selectable<?>> selected = new ArrayList<>();
        Table between = mapping.secondary();
        Mapping<?> target = mapping.target();
        if (between != null) {
            selected.addAll(columns);
            selected.add(target.mapped());
        } else {
            List<Attribute<?, ?>> first = new ArrayList<>();
            columns.forEach(column -> first.add(target.attributeOf(column)));
            selected.add(new KeyFirst(target, first));
        }
        Select<Row> statement = Sql.select(selected);
        if (between != null) {
            statement =
                    statement.from(Sql.join(between, target.table(), mapping.targetCondition(between, target.table())));
        }
        statement = statement
                .where(isIn(columns, keys))
                .where(new ArrayList<Condition>(mapping.criteria()))
                .where(new ArrayList<Condition>(rule.relation().criteria()))
                .orderBy(mapping.orderBy().toArray(OrderBy[]::new))
                .options(rule.further().toArray(StatementOption[]::new));
        Map<List<Object>, List<Entity>> related = new HashMap<>();
        for (Row row : context.rows(statement)) {
            Entity entity = (Entity) row.get(row.size() - 1);
            if (entity != null) {
                related.computeIfAbsent(remoteKey(row, entity, columns), k -> new ArrayList<>())
                        .add(entity);
            }
        }
        return related;
    }

    private List<Column<?>> remoteColumns() {
        List<Column<?>> columns = new ArrayList<>();
        for (RelationMapping.Link link : mapping.sourceLinks()) {
            columns.add(forward ? link.referred() : link.referring());
        }
        return columns;
    }

    private List<Object> remoteKey(Row row, Entity entity, List<Column<?>> columns) {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = mapping.secondary() != null
                    ? row.get(i)
                    : InstanceState.of(entity)
                            .committedValue(
                                    entity,
                                    mapping.target().attributeOf(columns.get(i)).slot());
            key.add(java.util.Objects.requireNonNull(value));
        }
        return key;
    }

    private static Expr<Boolean> isIn(List<Column<?>> columns, List<List<Object>> keys) {
        if (columns.size() == 1) {
            List<Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(key.get(0)));
            return isIn(columns.get(0), values);
        }
        List<Expr<Boolean>> alternatives = new ArrayList<>();
        for (List<Object> key : keys) {
            List<Expr<Boolean>> parts = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                parts.add(equal(columns.get(i), key.get(i)));
            }
            alternatives.add(Sql.and(parts));
        }
        return Sql.or(alternatives);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Expr<Boolean> isIn(Column<T> column, List<Object> values) {
        return column.in((List<T>) (List<?>) values);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Expr<Boolean> equal(Column<T> column, Object value) {
        return column.eq((T) value);
    }

    private void place(
            List<List<Object>> keys, Map<List<Object>, List<Entity>> waiting, Map<List<Object>, List<Entity>> related) {
        for (List<Object> key : keys) {
            List<Entity> found = related.getOrDefault(key, List.of());
            for (Entity entity : java.util.Objects.requireNonNull(waiting.get(key))) {
                Object value = relation.isMany() ? new ArrayList<>(found) : found.isEmpty() ? null : found.get(0);
                InstanceState.of(entity).place(entity, relation, value);
            }
        }
    }
}
