package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.LabelStyle;
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
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of all entities of a select by one statement, which joins the related rows to that select as a subquery
 * of keys.
 */
final class SubqueryLoader extends KeyedLoader {
    private final Origin origin;
    private final Mapped<?> root;
    private final Select<?> original;

    private SubqueryLoader(RelationLoad load, Origin origin, Select<?> original, Mapped<?> root, LoadContext context) {
        super(load, context);
        this.origin = origin;
        this.original = original;
        this.root = root;
    }

    /** The loader; null when the statement cannot be embedded, or does not select the entity that the path begins at. */
    static @Nullable SubqueryLoader of(RelationLoad load, Origin origin, LoadContext context) {
        List<Relation<?, ?>> path = origin.along(load.relation()).path();
        if (origin.statement() instanceof Select<?> select) {
            for (Selectable<?> selected : select.selected()) {
                if (selected instanceof Mapped<?> mapped
                        && Mapping.of(mapped) == path.get(0).mapping().source()) {
                    return new SubqueryLoader(load, origin, select, mapped, context);
                }
            }
        }
        return null;
    }

    @Override
    void loadKeyed(Map<Object, List<Entity>> waiting) {
        Map<Object, EntitySet> related = new HashMap<>();
        for (Row row : context.rows(statement())) {
            Entity entity = (Entity) row.get(0);
            List<Object> key = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                key.add(Objects.requireNonNull(row.get(i), "joined by it"));
            }
            // A select that joins gives the same key, and so the same related rows, several times.
            related.computeIfAbsent(key(key), k -> new EntitySet()).add(Objects.requireNonNull(entity));
        }
        waiting.forEach((key, owners) -> {
            EntitySet found = related.get(key);
            place(owners, found == null ? List.of() : found.inOrder());
        });
    }

    private Select<Row> statement() {
        List<Relation<?, ?>> path = origin.along(load.relation()).path();
        FromClause from = keys(path.get(0).mapping());
        List<JoinStep> joins = new ArrayList<>();
        for (Relation<?, ?> step : path.subList(0, path.size() - 1)) {
            FromClause to = Sql.aliased(step.targetFrom());
            join(step, from, to, joins);
            from = to;
        }
        FromClause target = load.relation().targetFrom();
        join(load.relation(), from, target, joins);
        List<Selectable<?>> selected = new ArrayList<>();
        selected.add(mapping.target().mapped());
        for (Column<?> column : mapping.localColumns()) {
            selected.add(EntityTables.column(from, column));
        }
        List<StatementOption> options = new ArrayList<>(load.options());
        options.add(origin.along(load.relation()));
        return Sql.select(selected)
                .labelStyle(LabelStyle.TABLE_AND_COLUMN)
                .joins(joins)
                .orderBy(mapping.orderBy().toArray(OrderBy[]::new))
                .options(options.toArray(StatementOption[]::new));
    }

    /** The keys of the select's entities that the path begins at. */
    private FromClause keys(RelationMapping first) {
        List<Attribute<?, ?>> keys = new ArrayList<>();
        for (Column<?> column : first.localColumns()) {
            String key = first.source().attributeOf(column).key();
            root.fromColumns().stream()
                    .filter(attribute -> attribute.key().equals(key))
                    .forEach(keys::add);
        }
        Select<?> embedded = original.selecting(keys).labelStyle(LabelStyle.TABLE_AND_COLUMN);
        if (original.rowLimit() == null) {
            embedded = embedded.withoutOrderBy();
        }
        // What is no whole key comes several times, and each time would bring the related rows.
        return (first.localColumns().containsAll(first.source().table().primaryKeyColumns())
                        ? embedded
                        : embedded.distinct())
                .subquery();
    }

    private static void join(Relation<?, ?> relation, FromClause from, FromClause to, List<JoinStep> joins) {
        RelationMapping mapping = relation.mapping();
        Table between = mapping.secondary() == null ? null : Sql.aliased(mapping.secondary());
        List<Expr<Boolean>> on = new ArrayList<>(relation.criteria());
        if (between == null) {
            on.add(0, mapping.condition(from, to, null));
            joins.add(JoinStep.of(to, from, Sql.and(on), Join.Kind.INNER));
        } else {
            on.add(0, mapping.targetCondition(between, to));
            joins.add(JoinStep.of(between, from, mapping.condition(from, to, between), Join.Kind.INNER));
            joins.add(JoinStep.of(to, between, Sql.and(on), Join.Kind.INNER));
        }
    }
}
