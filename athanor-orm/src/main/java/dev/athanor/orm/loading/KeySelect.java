package dev.athanor.orm.loading;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.LoadSource;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement that loads an entity, or some attributes of it, by its key, made once per mapping. Its parameters are given
 * by name.
 */
public final class KeySelect {
    private final Select<?> statement;
    private final List<String> parameters;
    private final @Nullable EntityColumns plain;

    private KeySelect(Select<?> statement, List<String> parameters, @Nullable EntityColumns plain) {
        this.statement = statement;
        this.parameters = parameters;
        this.plain = plain;
    }

    /**
     * Makes the statement.
     *
     * @param mapping the mapping of the entity
     * @return the statement
     */
    public static KeySelect of(Mapping<?> mapping) {
        EntityColumns plain = mapping.isLoadedPlainly() ? EntityColumns.of(mapping, mapping.attributes()) : null;
        return of(mapping, Sql.select(mapping.mapped()), plain);
    }

    /**
     * Makes the statement that loads some attributes.
     *
     * @param mapping the mapping of the entity
     * @param attributes its attributes that are to be loaded
     * @return the statement, which selects their columns in that order
     */
    public static KeySelect of(Mapping<?> mapping, List<Attribute<?, ?>> attributes) {
        return of(mapping, Sql.select(attributes), null);
    }

    private static KeySelect of(Mapping<?> mapping, Select<?> select, @Nullable EntityColumns plain) {
        List<Expr<Boolean>> conditions = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Attribute<?, ?> attribute : mapping.primaryKey()) {
            String name = "key_" + (parameters.size() + 1);
            parameters.add(name);
            conditions.add(equal(attribute, name));
        }
        return new KeySelect(select.where(conditions), parameters, plain);
    }

    /**
     * The statement.
     *
     * @return selects one entity, or columns of its row
     */
    public Select<?> statement() {
        return statement;
    }

    /**
     * The names of the statement's parameters.
     *
     * @return the names in key order
     */
    public List<String> parameters() {
        return parameters;
    }

    /**
     * Makes what reads the entity alone.
     *
     * @param context where it goes
     * @return the reader; null when more is loaded along with the entity, or less than all of it
     */
    public @Nullable ElementReader plainReader(LoadContext context) {
        return plain == null ? null : new EntityReader(plain, 0, context, LoadSource.of(List.of()));
    }

    private static <T> Expr<Boolean> equal(Attribute<?, T> attribute, String parameter) {
        return attribute.eq(Sql.bindParam(parameter, attribute.type()));
    }
}
