package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that loads an entity by its key, made once per mapping: its parameters are given by name.
 *
 * @param statement selects one entity
 * @param parameters the names of its parameters, in key order
 */
public record KeySelect(Select<?> statement, List<String> parameters) {
    /**
     * Makes the statement.
     *
     * @param mapping the mapping of the entity
     * @return the statement
     */
    public static KeySelect of(Mapping<?> mapping) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Attribute<?, ?> attribute : mapping.primaryKey()) {
            String name = "key_" + (parameters.size() + 1);
            parameters.add(name);
            conditions.add(equal(attribute, name));
        }
        return new KeySelect(Sql.select(mapping.mapped()).where(conditions), parameters);
    }

    private static <T> Expr<Boolean> equal(Attribute<?, T> attribute, String parameter) {
        return attribute.eq(Sql.bindParam(parameter, attribute.type()));
    }
}
