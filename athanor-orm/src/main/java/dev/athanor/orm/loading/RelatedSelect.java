package dev.athanor.orm.loading;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.RelationMapping;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
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
 * @param localSlots the slots of the source entity whose values the parameters take
 */
public record RelatedSelect(Select<?> statement, List<String> parameters, int[] localSlots) {
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
        int[] slots = new int[relation.sourceLinks().size()];
        for (RelationMapping.Link link : relation.sourceLinks()) {
            boolean forward = link.referring().table() == source.table()
                    && relation.direction() == dev.athanor.orm.Direction.MANY_TO_ONE;
            Column<?> local = forward ? link.referring() : link.referred();
            Column<?> remote = forward ? link.referred() : link.referring();
            String name = "local_" + (parameters.size() + 1);
            slots[parameters.size()] = source.attributeOf(local).slot();
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
                .where(conditions)
                .orderBy(relation.orderBy().toArray(OrderBy[]::new));
        return new RelatedSelect(select, parameters, slots);
    }
}
