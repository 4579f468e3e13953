package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.orm.query.KeyFirst;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Operand;
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
import java.util.Objects;

/** Loads a relationship of many entities by few statements: one for each so many of them. */
final class SelectInLoader extends KeyedLoader {
    private static final int CHUNK = 500;

    SelectInLoader(RelationLoad load, LoadContext context) {
        super(load, context);
    }

    @Override
    void loadKeyed(Map<List<Object>, List<Entity>> waiting) {
        List<List<Object>> keys = new ArrayList<>(waiting.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<List<Object>> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            Map<List<Object>, List<Entity>> related = related(chunk);
            for (List<Object> key : chunk) {
                place(Objects.requireNonNull(waiting.get(key)), related.getOrDefault(key, List.of()));
            }
        }
    }

    /** The related entities by the key of those that they are related to. */
    private Map<List<Object>, List<Entity>> related(List<List<Object>> keys) {
        List<Column<?>> columns = mapping.remoteColumns();
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
        Select<Row> statement = Sql.select(selected).labelStyle(LabelStyle.NONE);
        if (between != null) {
            statement =
                    statement.from(Sql.join(between, target.table(), mapping.targetCondition(between, target.table())));
        }
        statement = statement
                .where(isIn(columns, keys))
                .where(new ArrayList<Condition>(mapping.criteria()))
                .where(new ArrayList<Condition>(load.relation().criteria()))
                .orderBy(mapping.orderBy().toArray(OrderBy[]::new))
                .options(load.options().toArray(StatementOption[]::new));
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

    private List<Object> remoteKey(Row row, Entity entity, List<Column<?>> columns) {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = mapping.secondary() != null
                    ? row.get(i)
                    : InstanceState.of(entity)
                            .committedValue(
                                    entity,
                                    mapping.target().attributeOf(columns.get(i)).slot());
            key.add(Objects.requireNonNull(value));
        }
        return key;
    }

    private static Expr<Boolean> isIn(List<Column<?>> columns, List<List<Object>> keys) {
        if (columns.size() == 1) {
            List<Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(key.get(0)));
            return isIn(columns.get(0), values);
        }
        return Sql.tuple(columns.get(0), columns.subList(1, columns.size()).toArray(Operand<?>[]::new))
                .in(keys);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Expr<Boolean> isIn(Column<T> column, List<Object> values) {
        return column.in((List<T>) (List<?>) values);
    }
}
