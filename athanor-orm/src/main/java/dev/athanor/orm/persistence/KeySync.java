package dev.athanor.orm.persistence;

import dev.athanor.orm.FlushException;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key that an entity takes from the one it refers to.
 *
 * @param relation the relationship for which it does
 * @param referring the entity whose row has the foreign key
 * @param referred the entity whose key it takes; null when it refers to none any more
 * @param follows whether it referred to that one before, whose key changes: the database has changed its row along then, by ON
 *     UPDATE CASCADE, as upstream expects too
 */
public record KeySync(
        RelationMapping relation,
        InstanceState referring,
        @Nullable InstanceState referred,
        boolean follows) {
    KeySync(RelationMapping relation, InstanceState referring, @Nullable InstanceState referred) {
        this(relation, referring, referred, false);
    }

    /** Whether the row can do without the reference. */
    boolean mayBeNull() {
        return relation.sourceLinks().stream().allMatch(link -> link.referring().isNullable());
    }

    /** Writes the foreign key to the referring entity's attributes. */
    void apply() {
        for (RelationMapping.Link link : relation.sourceLinks()) {
            int slot = referring.mapping().attributeOf(link.referring()).slot();
            Object value = referred == null ? null : Rows.keyValue(referred, link.referred());
            if (value == null && link.referring().isPrimaryKey()) {
                Relation<?, ?> named = relation.relation();
                throw new FlushException(
                        "%s no longer belongs to '%s', but column '%s' is part of its primary key and cannot be null; delete it, or let the relationship cascade DELETE_ORPHAN"
                                .formatted(
                                        referring.describe(),
                                        named,
                                        link.referring().name()));
            }
            referring.writeSlot(Rows.entity(referring), slot, value);
            if (follows) {
                referring.rowHas(slot);
            }
        }
    }
}
