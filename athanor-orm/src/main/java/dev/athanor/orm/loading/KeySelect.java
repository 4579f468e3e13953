package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * The statement that loads an entity, or some attributes of it, by its key. Its parameters are given by name.
 *
 * @param statement selects one entity, or columns of its row
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
        return of(mapping, Sql.select(mapping.mapped()));
    }

    /**
     * Makes the statement that loads some attributes.
     *
     * @param mapping the mapping of the entity
     * @param attributes its attributes that are to be loaded
     * @return the statement, which selects their columns in that order
     */
    public static KeySelect of(Mapping<?> mapping, List<Attribute<?, ?>> attributes) {
        return of(mapping, Sql.select(attributes));
    }

    private static KeySelect of(Mapping<?> mapping, Select<?> select) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Attribute<?, ?> attribute : mapping.primaryKey()) {
            String name = "key_" + (parameters.size() + 1);
            parameters.add(name);
            conditions.add(equal(attribute, name));
        }
        return new KeySelect(select.where(conditions), parameters);
    }

    private static <T> Expr<Boolean> equal(Attribute<?, T> attribute, String parameter) {
        return attribute.eq(Sql.bindParam(parameter, attribute.type()));
    }
}
