package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions about what relationships lead to. */
final class RelationCriteria {
    private RelationCriteria() {}

    /** EXISTS over the related rows. */
    static Condition exists(Relation<?, ?> relation, @Nullable Expr<Boolean> criterion) {
        RelationMapping mapping = relation.mapping();
        FromClause from = EntityTables.of(relation.from());
        FromClause target = relation.targetFrom();
        boolean aliased = target == from; // a table that is related to itself is two tables here
        FromClause to = aliased ? Sql.aliased(target) : target;
        List<Expr<Boolean>> conditions = new ArrayList<>();
        conditions.add(mapping.condition(from, to, mapping.secondary()));
        if (mapping.secondary() != null) {
            conditions.add(mapping.targetCondition(mapping.secondary(), to));
        }
        List<Condition> further = new ArrayList<>(relation.criteria());
        if (criterion != null) {
            further.add(Condition.of(criterion));
        }
        for (Condition condition : further) {
            conditions.add(aliased ? EntityTables.moved(condition, target, to) : condition);
        }
        Select<Integer> related =
                Sql.select(Sql.literalColumn("1", Types.INTEGER)).from(to).where(conditions);
        FromClause[] own =
                mapping.secondary() == null ? new FromClause[] {to} : new FromClause[] {to, mapping.secondary()};
        return related.correlateExcept(own).exists();
    }

    static Condition leadsTo(Relation<?, ?> relation, @Nullable Entity related) {
        RelationMapping mapping = relation.mapping();
        FromClause from = EntityTables.of(relation.from());
        Table secondary = mapping.secondary();
        List<Expr<Boolean>> conditions = new ArrayList<>();
        if (related == null && mapping.direction() != Direction.MANY_TO_ONE) {
            return exists(relation, null).not();
        }
        if (secondary != null && related != null) {
            conditions.add(mapping.condition(from, mapping.target().table(), secondary));
            for (RelationMapping.Link link : mapping.targetLinks()) {
                conditions.add(equal(link.referring(), value(relation, related, link.referred())));
            }
            return Sql.select(Sql.literalColumn("1", Types.INTEGER))
                    .where(conditions)
                    .correlateExcept(secondary)
                    .exists();
        }
        for (RelationMapping.Link link : mapping.sourceLinks()) {
            boolean forward = mapping.direction() == Direction.MANY_TO_ONE;
            Column<?> local = forward ? link.referring() : link.referred();
            ColumnRef<?> own = EntityTables.column(from, local);
            Column<?> other = forward ? link.referred() : link.referring();
            if (related == null) {
                conditions.add(own.isNull());
            } else {
                Object value = value(relation, related, other);
                // As upstream writes it: a reference is compared as the lazy load of the other side compares it.
                conditions.add(forward ? parameterEquals(value, own) : equal(own, value));
            }
        }
        return Sql.and(conditions);
    }

    static Condition leadsElsewhere(Relation<?, ?> relation, @Nullable Entity related) {
        if (related == null || relation.mapping().direction() != Direction.MANY_TO_ONE) {
            return leadsTo(relation, related).not();
        }
        FromClause from = EntityTables.of(relation.from());
        List<Expr<Boolean>> same = new ArrayList<>();
        for (RelationMapping.Link link : relation.mapping().sourceLinks()) {
            same.add(equal(EntityTables.column(from, link.referring()), value(relation, related, link.referred())));
        }
        // Without a reference there is another one than the given one, too.
        return Sql.and(same).not().or(leadsTo(relation, null));
    }

    /** The condition on the target's rows that they are related to an entity. */
    static Condition relatedTo(Relation<?, ?> relation, Entity parent) {
        RelationMapping mapping = relation.mapping();
        List<Expr<Boolean>> conditions = new ArrayList<>();
        for (RelationMapping.Link link : mapping.sourceLinks()) {
            boolean forward = mapping.direction() == Direction.MANY_TO_ONE;
            Column<?> own = forward ? link.referring() : link.referred();
            Column<?> other = forward ? link.referred() : link.referring();
            conditions.add(parameterEquals(attributeValue(relation, parent, mapping.source(), own), other));
        }
        if (mapping.secondary() != null) {
            conditions.add(mapping.targetCondition(mapping.secondary(), relation.targetFrom()));
        }
        return Sql.and(conditions);
    }

    private static Object value(Relation<?, ?> relation, Entity related, Column<?> column) {
        return attributeValue(relation, related, relation.mapping().target(), column);
    }

    private static Object attributeValue(Relation<?, ?> relation, Entity entity, Mapping<?> mapping, Column<?> column) {
        Object value = read(mapping.attributeOf(column), entity);
        if (value == null) {
            throw new ArgumentException(
                    "'%s' cannot be compared with an entity whose '%s' is null: flush it first, or compare with null"
                            .formatted(relation, column.name()));
        }
        return value;
    }

    @SuppressWarnings("unchecked") // the attribute is of the entity's mapping
    private static <E> @Nullable Object read(Attribute<E, ?> attribute, Entity entity) {
        return attribute.get((E) entity);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Condition equal(ColumnRef<T> column, @Nullable Object value) {
        return column.eq((T) value);
    }

    @SuppressWarnings("unchecked") // linked columns hold values of one class
    private static <T> Condition parameterEquals(Object value, ColumnRef<T> column) {
        return Sql.literal((T) value, column.type()).eq(column);
    }
}
