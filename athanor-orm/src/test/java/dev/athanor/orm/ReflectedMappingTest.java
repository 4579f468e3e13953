package dev.athanor.orm;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import org.junit.jupiter.api.Test;

/** Classes are mapped to tables as the database has them, with attributes for some of the columns. */
class ReflectedMappingTest {
    private static final Engine ENGINE = engine();
    private static final Registry REGISTRY = new Registry();
    private static final Owners OWNER = REGISTRY.mapReflected("owners", ENGINE, Owner.class, Owner::new, Owners::new);
    private static final Things THING = REGISTRY.mapReflected("things", ENGINE, Thing.class, Thing::new, Things::new);

    static final class Owner extends Entity {}

    static final class Owners extends Mapped<Owner> {
        final Attribute<Owner, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Owner, String> name = column("name", varchar(20));
        final ToMany<Owner, Thing> things = toMany("things", () -> THING, backPopulates(thing -> thing.owner));

        Owners(Scope<Owner> scope) {
            super(scope);
        }
    }

    static final class Thing extends Entity {}

    static final class Things extends Mapped<Thing> {
        final Attribute<Thing, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Thing, Integer> ownerId = column("owner_id", INTEGER);
        final ToOne<Thing, Owner> owner = toOne("owner", () -> OWNER, backPopulates(owner -> owner.things));

        Things(Scope<Thing> scope) {
            super(scope);
        }
    }

    static final class Pair extends Entity {}

    static final class Pairs extends Mapped<Pair> {
        final Attribute<Pair, Integer> a = column("a", INTEGER);

        Pairs(Scope<Pair> scope) {
            super(scope);
        }
    }

    private static Engine engine() {
        Engine engine = Engine.create("sqlite:///:memory:");
        engine.transact(connection -> {
            connection.execute(
                    text("CREATE TABLE owners (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20), born DATE)"));
            connection.execute(text("CREATE TABLE things (id INTEGER NOT NULL PRIMARY KEY, owner_id INTEGER"
                    + " REFERENCES owners (id), made INTEGER DEFAULT 7)"));
            connection.execute(text("CREATE TABLE pairs (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))"));
        });
        return engine;
    }

    @Test
    void attributesAndRelationshipsWorkOverReflectedTables() {
        assertThat(REGISTRY.metadata().table("owners").columns().stream().<String>map(Column::name))
                .containsExactly("id", "name", "born");
        try (Session session = SessionFactory.of(ENGINE).open()) {
            Owner owner = new Owner();
            OWNER.name.set(owner, "ed");
            Thing thing = new Thing();
            OWNER.things.get(owner).add(thing);
            session.add(owner);
            session.commit();
            assertThat(THING.ownerId.get(thing)).isEqualTo(OWNER.id.get(owner));
            assertThat(session.scalars(select(THING).join(THING.owner).where(OWNER.name.eq("ed")))
                            .all())
                    .containsExactly(thing);
            assertThat(session.scalars(
                                    select(REGISTRY.metadata().table("things").c("made", INTEGER)))
                            .all())
                    .containsExactly(7);
        }
    }

    @Test
    void aTableThatIsNotThereAndAKeyWithoutAttributesAreRefused() {
        assertThatThrownBy(() -> new Registry().mapReflected("nowhere", ENGINE, Pair.class, Pair::new, Pairs::new))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> new Registry().mapReflected("pairs", ENGINE, Pair.class, Pair::new, Pairs::new))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("[a, b]");
    }
}
