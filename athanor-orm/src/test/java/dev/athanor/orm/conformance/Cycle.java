package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.on;
import static dev.athanor.orm.Orm.postUpdate;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code cycle}. */
final class Cycle {
    static final Registry REGISTRY = new Registry();

    private Cycle() {}

    static final class Crew extends Entity {
        static final Crews CREW = REGISTRY.map("crews", Crew.class, Crew::new, Crews::new);

        static final class Crews extends Mapped<Crew> {
            final Attribute<Crew, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Crew, String> name = column("name", VARCHAR, notNull());
            final Attribute<Crew, Integer> leadId = column("lead_id", INTEGER, foreignKey(() -> Hand.HAND.id));
            final ToMany<Crew, Hand> hands =
                    toMany("hands", () -> Hand.HAND, on(h -> id.eq(h.crewId)), backPopulates(h -> h.crew));
            final ToOne<Crew, Hand> lead = toOne("lead", () -> Hand.HAND, on(h -> leadId.eq(h.id)), postUpdate());

            private Crews(Scope<Crew> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return CREW.id.get(this);
        }

        Crew setId(@Nullable Integer id) {
            CREW.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return CREW.name.get(this);
        }

        Crew setName(@Nullable String name) {
            CREW.name.set(this, name);
            return this;
        }

        @Nullable
        Integer getLeadId() {
            return CREW.leadId.get(this);
        }

        Crew setLeadId(@Nullable Integer leadId) {
            CREW.leadId.set(this, leadId);
            return this;
        }

        List<Hand> getHands() {
            return CREW.hands.get(this);
        }

        Crew with(Hand... hands) {
            getHands().addAll(List.of(hands));
            return this;
        }

        @Nullable
        Hand getLead() {
            return CREW.lead.get(this);
        }

        Crew setLead(@Nullable Hand lead) {
            CREW.lead.set(this, lead);
            return this;
        }
    }

    static final class Hand extends Entity {
        static final Hands HAND = REGISTRY.map("hands", Hand.class, Hand::new, Hands::new);

        static final class Hands extends Mapped<Hand> {
            final Attribute<Hand, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Hand, String> role = column("role", VARCHAR, notNull());
            final Attribute<Hand, Integer> crewId = column("crew_id", INTEGER, foreignKey(() -> Crew.CREW.id));
            final ToOne<Hand, Crew> crew =
                    toOne("crew", () -> Crew.CREW, on(c -> c.id.eq(crewId)), backPopulates(c -> c.hands));

            private Hands(Scope<Hand> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return HAND.id.get(this);
        }

        Hand setId(@Nullable Integer id) {
            HAND.id.set(this, id);
            return this;
        }

        @Nullable
        String getRole() {
            return HAND.role.get(this);
        }

        Hand setRole(@Nullable String role) {
            HAND.role.set(this, role);
            return this;
        }

        @Nullable
        Integer getCrewId() {
            return HAND.crewId.get(this);
        }

        Hand setCrewId(@Nullable Integer crewId) {
            HAND.crewId.set(this, crewId);
            return this;
        }

        @Nullable
        Crew getCrew() {
            return HAND.crew.get(this);
        }

        Hand setCrew(@Nullable Crew crew) {
            HAND.crew.set(this, crew);
            return this;
        }
    }
}
