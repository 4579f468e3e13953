package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.composite;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Composite;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import org.jspecify.annotations.Nullable;

/** The mapping {@code composite}. */
final class Leg extends Entity {
    static final Registry REGISTRY = new Registry();
    static final Legs LEG = REGISTRY.map("legs", Leg.class, Leg::new, Legs::new);

    record Place(Integer x, Integer y) {}

    static final class Legs extends Mapped<Leg> {
        final Attribute<Leg, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Leg, Integer> lat1 = column("lat1", INTEGER, notNull());
        final Attribute<Leg, Integer> lon1 = column("lon1", INTEGER, notNull());
        final Attribute<Leg, Integer> lat2 = column("lat2", INTEGER);
        final Attribute<Leg, Integer> lon2 = column("lon2", INTEGER);
        final Composite<Leg, Place> origin = composite(Place::new, lat1, Place::x, lon1, Place::y);
        final Composite<Leg, Place> target = composite(Place::new, lat2, Place::x, lon2, Place::y);

        private Legs(Scope<Leg> scope) {
            super(scope);
        }
    }

    static Leg of(int id, Place origin, @Nullable Place target) {
        Leg leg = new Leg();
        LEG.id.set(leg, id);
        LEG.origin.set(leg, origin);
        LEG.target.set(leg, target);
        return leg;
    }

    @Nullable
    Integer getId() {
        return LEG.id.get(this);
    }

    @Nullable
    Place getOrigin() {
        return LEG.origin.get(this);
    }

    @Nullable
    Place getTarget() {
        return LEG.target.get(this);
    }
}
