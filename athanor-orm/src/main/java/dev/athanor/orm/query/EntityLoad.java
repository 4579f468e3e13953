package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.schema.Column;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an entity of each row of a statement is loaded, worked out from the statement's options and the mapping: in the same way
 * for lowering the statement and for reading its rows. Its relationships stand in the order of their declaration.
 */
public final class EntityLoad {
    /**
     * A relationship that is loaded together with its entity.
     *
     * @param relation the relationship, with the criteria or alias of its option
     * @param strategy JOINED or CONTAINED when the statement itself loads it, SELECTIN, SUBQUERY or IMMEDIATE when it is
     *     loaded behind the statement
     * @param inner whether a join of it is an inner one
     * @param options options for the entities that it leads to
     * @param target how those are loaded; null unless the statement itself loads them
     */
    public record RelationLoad(
            Relation<?, ?> relation,
            LoadStrategy strategy,
            boolean inner,
            List<StatementOption> options,
            @Nullable EntityLoad target) {}

    private final Mapping<?> mapping;
    private final List<? extends Attribute<?, ?>> attributes;
    private final List<RelationLoad> joined;
    private final List<RelationLoad> behind;

    private EntityLoad(
            Mapping<?> mapping,
            List<? extends Attribute<?, ?>> attributes,
            List<RelationLoad> joined,
            List<RelationLoad> behind) {
        this.mapping = mapping;
        this.attributes = attributes;
        this.joined = joined;
        this.behind = behind;
    }

    /**
     * Works out how an entity is loaded.
     *
     * @param options the options of the statement
     * @param mapping the entity's mapping
     * @return how it is loaded
     */
    public static EntityLoad of(List<? extends StatementOption> options, Mapping<?> mapping) {
        if (options.isEmpty() && mapping.isLoadedPlainly()) {
            return plain(mapping);
        }
        LoadRules rules = LoadRules.of(options, mapping);
        List<RelationLoad> joined = new ArrayList<>();
        List<RelationLoad> behind = new ArrayList<>();
        Set<Column<?>> needed = new HashSet<>();
        for (Relation<?, ?> relation : mapping.relations()) {
            LoadStrategy strategy = rules.strategy(relation);
            if (strategy.isEager()) {
                List<StatementOption> further = rules.furtherAtOnce(relation);
                boolean atOnce = strategy == LoadStrategy.JOINED || strategy == LoadStrategy.CONTAINED;
                EntityLoad target = atOnce ? of(further, relation.mapping().target()) : null;
                (atOnce ? joined : behind)
                        .add(new RelationLoad(
                                rules.asGiven(relation), strategy, rules.isInner(relation), further, target));
                needed.addAll(relation.mapping().localColumns());
            }
        }
        List<Attribute<?, ?>> attributes = new ArrayList<>();
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            if (attribute.column().isPrimaryKey() || needed.contains(attribute.column()) || rules.isLoaded(attribute)) {
                attributes.add(attribute);
            }
        }
        return new EntityLoad(mapping, attributes, joined, behind);
    }

    /** An entity with all its attributes, and with nothing that the statement itself would have to join. */
    static EntityLoad withoutJoins(List<StatementOption> options, Mapping<?> mapping) {
        return new EntityLoad(mapping, mapping.attributes(), List.of(), of(options, mapping).behind);
    }

    /** An entity as an INSERT or the like returns it, with what is kept in columns, and nothing that the statement would have to join. */
    static EntityLoad ofColumns(Mapping<?> mapping) {
        return new EntityLoad(mapping, mapping.columnAttributes(), List.of(), of(List.of(), mapping).behind);
    }

    private static EntityLoad plain(Mapping<?> mapping) {
        return new EntityLoad(mapping, mapping.attributes(), List.of(), List.of());
    }

    /** The same with some attributes before the others. */
    EntityLoad withFirst(List<? extends Attribute<?, ?>> first) {
        List<Attribute<?, ?>> reordered = new ArrayList<>(first);
        for (Attribute<?, ?> attribute : attributes) {
            if (!first.contains(attribute)) {
                reordered.add(attribute);
            }
        }
        return new EntityLoad(mapping, reordered, joined, behind);
    }

    /**
     * The entity's mapping.
     *
     * @return the mapping
     */
    public Mapping<?> mapping() {
        return mapping;
    }

    /**
     * The attributes that are loaded.
     *
     * @return the attributes in the order of their columns
     */
    public List<? extends Attribute<?, ?>> attributes() {
        return attributes;
    }

    /**
     * The relationships that the statement itself loads.
     *
     * @return relationships that are joined or contained
     */
    public List<RelationLoad> joined() {
        return joined;
    }

    /**
     * The relationships that are loaded behind the statement.
     *
     * @return the relationships
     */
    public List<RelationLoad> behind() {
        return behind;
    }

    /** How many columns the entity takes at its place in the select list, with those of contained relationships. */
    int width() {
        int width = attributes.size();
        for (RelationLoad load : joined) {
            if (load.strategy() == LoadStrategy.CONTAINED && load.target() != null) {
                width += load.target().width();
            }
        }
        return width;
    }

    /** Whether joins of the statement's own repeat the row of the entity. */
    boolean isMultiplied() {
        for (RelationLoad load : joined) {
            if (load.strategy() == LoadStrategy.JOINED && load.relation().isMany()
                    || load.target() != null && load.target().isMultiplied()) {
                return true;
            }
        }
        return false;
    }
}
