package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Orm;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that loads what a relationship leads to, made once per relationship: its parameters are given by name.
 *
 * @param statement selects the related entities
 * @param parameters the names of its parameters
 * @param local the attributes of the source entity whose values the parameters take
 */
public record RelatedSelect(Select<?> statement, List<String> parameters, List<Attribute<?, ?>> local) {
    /**
     * Makes the statement.
     *
     * @param relation the relationship
     * @return the statement
     */
    public static RelatedSelect of(RelationMapping relation) {
        Mapping<?> source = relation.source();
        List<Expr<Boolean>> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        List<Attribute<?, ?>> locals = new ArrayList<>();
        for (RelationMapping.Link link : relation.sourceLinks()) {
            boolean forward = link.referring().table() == source.table()
                    && relation.direction() == dev.athanor.orm.Direction.MANY_TO_ONE;
            Column<?> local = forward ? link.referring() : link.referred();
            Column<?> remote = forward ? link.referred() : link.referring();
            String name = "local_" + (parameters.size() + 1);
            locals.add(source.attributeOf(local));
            parameters.add(name);
            conditions.add(
                    forward
                            ? Related.columnEqualsParameter(remote, name)
                            : Related.parameterEqualsColumn(name, remote));
        }
        Table between = relation.secondary();
        if (between != null) {
            conditions.add(relation.targetCondition(between, relation.target().table()));
        }
        conditions.addAll(relation.criteria());
        Select<?> select = Sql.select(relation.target().mapped())
                .labelStyle(LabelStyle.NONE)
                .where(conditions)
                .orderBy(relation.orderBy().toArray(OrderBy[]::new));
        return new RelatedSelect(withoutWayBack(select, relation), parameters, locals);
    }

    /** What is loaded is led back to the entity that it was loaded for, which is there. */
    private static Select<?> withoutWayBack(Select<?> select, RelationMapping relation) {
        Relation<?, ?> inverse = relation.inverse();
        return inverse != null
                        && inverse.mapping().leadsToKey()
                        && inverse.mapping().lazy().isEager()
                ? select.options(Orm.lazyload(inverse))
                : select;
    }
}
