package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Direction;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import java.util.Objects;

/** Which rows refer to which, by the values that they have in the database. */
final class RowReferences {
    private RowReferences() {}

    /** Whether the row of one entity refers to that of another along a many-to-one relationship. */
    static boolean refers(InstanceState from, InstanceState to, RelationMapping relation) {
        if (relation.direction() != Direction.MANY_TO_ONE) {
            return false;
        }
        for (RelationMapping.Link link : relation.sourceLinks()) {
            if (link.referring().table() != from.mapping().table()
                    || link.referred().table() != to.mapping().table()) {
                return false;
            }
            Attribute<?, ?> referring = from.mapping().attributeOf(link.referring());
            Attribute<?, ?> referred = to.mapping().attributeOf(link.referred());
            Object value = from.committedValue(Rows.entity(from), referring.slot());
            if (value == null
                    || value instanceof Absent
                    || !Objects.equals(value, Rows.keyValue(to, referred.column()))) {
                return false;
            }
        }
        return true;
    }
}
