package dev.athanor.orm.persistence;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.FlushException;
import dev.athanor.orm.RowVersion;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.StateOwner;
import org.jspecify.annotations.Nullable;

/** The versions of rows that a flush changes or removes. */
final class RowVersions {
    private RowVersions() {}

    /**
     * The version that an entity's row has, by which it is found; loaded when it is not known.
     *
     * @return the version; null when rows are not versioned, or this one has none yet
     */
    static @Nullable Object committed(InstanceState state) {
        RowVersion version = state.mapping().version();
        if (version == null) {
            return null;
        }
        Entity entity = Rows.entity(state);
        int slot = version.attribute().slot();
        if (state.committedValue(entity, slot) instanceof Absent) {
            load(state, entity, version.attribute());
        }
        Object known = state.committedValue(entity, slot);
        return known instanceof Absent ? null : known;
    }

    /** Whether the application has set the version itself. */
    static boolean isSet(InstanceState state, RowVersion version) {
        Entity entity = Rows.entity(state);
        return !(state.valueAt(entity, version.attribute().slot()) instanceof Absent)
                && state.isChanged(entity, version.attribute());
    }

    /** A new entity takes over the row of another, with its version. */
    static void takeOver(InstanceState state, InstanceState former) {
        RowVersion version = state.mapping().version();
        if (version != null) {
            state.remember(version.attribute().slot(), committed(former));
        }
    }

    /** Takes the version that the database made for a row. */
    static void take(InstanceState state, Attribute<?, ?> attribute, @Nullable Object made) {
        if (made == null) {
            throw new FlushException(
                    "%s has no version: the database made none for its attribute '%s'; give the column a default or the table a trigger, or set it"
                            .formatted(state.describe(), attribute.key()));
        }
        state.writableValues(Rows.entity(state))[attribute.slot()] = made;
    }

    /** Reads the version that the database made for a row that was just written. */
    static void read(InstanceState state, Attribute<?, ?> attribute) {
        state.expire(attribute);
        Entity entity = Rows.entity(state);
        load(state, entity, attribute);
        take(state, attribute, state.valueAt(entity, attribute.slot()));
    }

    private static void load(InstanceState state, Entity entity, Attribute<?, ?> attribute) {
        StateOwner session = state.owner();
        if (session != null) {
            session.load(state, entity, attribute, false);
        }
    }
}
