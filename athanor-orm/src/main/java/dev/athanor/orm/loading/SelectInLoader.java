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
    void loadKeyed(Map<Object, List<Entity>> waiting) {
        List<Object> keys = new ArrayList<>(waiting.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<Object> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            Map<Object, List<Entity>> related =
                    mapping.secondary() == null ? relatedByOwnKey(chunk) : relatedByKeyBetween(chunk);
            for (Object key : chunk) {
                place(Objects.requireNonNull(waiting.get(key)), related.getOrDefault(key, List.of()));
            }
        }
    }

    /** The related entities by the key of those that they are related to, which is among their own values. */
    private Map<Object, List<Entity>> relatedByOwnKey(List<Object> keys) {
        List<Attribute<?, ?>> remote = new ArrayList<>();
        mapping.remoteColumns().forEach(column -> remote.add(mapping.target().attributeOf(column)));
        Map<Object, List<Entity>> related = new HashMap<>();
        for (Entity entity : context.entities(narrowed(Sql.select(new KeyFirst(mapping.target(), remote)), keys))) {
            Object key = Objects.requireNonNull(keyOf(InstanceState.of(entity), entity, remote), "found by it");
            related.computeIfAbsent(key, k -> new ArrayList<>()).add(entity);
        }
        return related;
    }

    /** The related entities by the key of those that they are related to, which the table between has. */
    private Map<Object, List<Entity>> relatedByKeyBetween(List<Object> keys) {
        Table between = Objects.requireNonNull(mapping.secondary());
        Mapping<?> target = mapping.target();
        List<Selectable<?>> selected = new ArrayList<>(mapping.remoteColumns());
        selected.add(target.mapped());
        Select<Row> statement = Sql.select(selected)
                .from(Sql.join(between, target.table(), mapping.targetCondition(between, target.table())));
        Map<Object, List<Entity>> related = new HashMap<>();
        for (Row row : context.rows(narrowed(statement, keys))) {
            List<Object> key = new ArrayList<>();
            for (int i = 0; i < row.size() - 1; i++) {
                key.add(Objects.requireNonNull(row.get(i), "found by it"));
            }
            related.computeIfAbsent(key(key), k -> new ArrayList<>())
                    .add((Entity) Objects.requireNonNull(row.get(row.size() - 1)));
        }
        return related;
    }

    private <T> Select<T> narrowed(Select<T> statement, List<Object> keys) {
        return statement
                .labelStyle(LabelStyle.NONE)
                .where(isIn(mapping.remoteColumns(), keys))
                .where(new ArrayList<Condition>(mapping.criteria()))
                .where(new ArrayList<Condition>(load.relation().criteria()))
                .orderBy(mapping.orderBy().toArray(OrderBy[]::new))
                .options(load.options().toArray(StatementOption[]::new));
    }

    @SuppressWarnings("unchecked") // keys of several columns are lists
    private static Expr<Boolean> isIn(List<Column<?>> columns, List<Object> keys) {
        return columns.size() == 1
                ? isIn(columns.get(0), keys)
                : Sql.tuple(columns.get(0), columns.subList(1, columns.size()).toArray(Operand<?>[]::new))
                        .in((List<List<Object>>) (List<?>) keys);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Expr<Boolean> isIn(Column<T> column, List<Object> values) {
        return column.in((List<T>) (List<?>) values);
    }
}
