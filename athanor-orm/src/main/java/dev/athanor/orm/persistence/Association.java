package dev.athanor.orm.persistence;

import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;

/**
 * A row of the table between two entities.
 *
 * @param relation the many-to-many relationship
 * @param source the entity that has the relationship
 * @param target the entity that it leads to
 */
public record Association(RelationMapping relation, InstanceState source, InstanceState target) {}
