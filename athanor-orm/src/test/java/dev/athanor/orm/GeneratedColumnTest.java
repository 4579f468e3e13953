package dev.athanor.orm;

import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.defaultFromRow;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.onUpdateFrom;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Computed.Storage;
import dev.athanor.schema.Sequence;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Values that the database or a statement makes come to the entities. */
class GeneratedColumnTest {
    private static final Registry REGISTRY = new Registry();
    private static final Registry DRAWN = new Registry();

    static final class Item extends Entity {
        static final Items ITEM = REGISTRY.map("items", Item.class, Item::new, Items::new);
    }

    static final class Items extends Mapped<Item> {
        final Attribute<Item, Integer> id = column("id", INTEGER, identity(), primaryKey());
        final Attribute<Item, Integer> price = column("price", INTEGER);
        final Attribute<Item, Integer> twice = column("twice", INTEGER, computed("price * 2", Storage.STORED));
        final Attribute<Item, Integer> stock = column("stock", INTEGER, serverDefault("7"));
        final Attribute<Item, String> state = column(
                "state",
                varchar(9),
                defaultExpression(literal("new", varchar(9))),
                onUpdate(literal("old", varchar(9))));
        final Attribute<Item, Integer> rounded = column(
                "rounded", INTEGER, defaultFromRow(row -> Objects.requireNonNullElse(row.get(price), 0) / 10 * 10));
        final Attribute<Item, Integer> edits = column("edits", INTEGER, onUpdateFrom(() -> 5));

        private Items(Scope<Item> scope) {
            super(scope);
            items(index("ix_price", "price", "stock"), comment("what is sold"));
        }
    }

    static final class Ticket extends Entity {
        static final Tickets TICKET = DRAWN.map("tickets", Ticket.class, Ticket::new, Tickets::new);
    }

    static final class Tickets extends Mapped<Ticket> {
        final Attribute<Ticket, Integer> id = column(
                "id", INTEGER, primaryKey(), sequence(Sequence.of("ticket_ids").start(100)));
        final Attribute<Ticket, String> name = column("name", varchar(9));

        private Tickets(Scope<Ticket> scope) {
            super(scope);
        }
    }

    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        sessions = SessionFactory.of(engine);
    }

    @AfterEach
    void close() {
        DRAWN.metadata().dropAll(engine);
        REGISTRY.metadata().dropAll(engine);
        engine.close();
    }

    @EachDatabase
    void generatedColumnsAreReadAfterTheFlushThatMakesThem() {
        REGISTRY.include(Item.ITEM);
        REGISTRY.metadata().createAll(engine);
        assertThat(REGISTRY.metadata().table("items").indexes())
                .singleElement()
                .hasToString("Index('ix_price', [price, stock])");
        try (Session session = sessions.open()) {
            Item one = new Item();
            Item.ITEM.price.set(one, 14);
            Item two = new Item();
            Item.ITEM.price.set(two, 6);
            session.addAll(one, two);
            session.flush();
            assertThat(Item.ITEM.id.get(one)).isEqualTo(1);
            assertThat(Item.ITEM.id.get(two)).isEqualTo(2);
            assertThat(Item.ITEM.twice.get(one)).isEqualTo(28);
            assertThat(Item.ITEM.rounded.get(one)).isEqualTo(10);
            assertThat(Item.ITEM.rounded.get(two)).isZero();
            assertThat(Item.ITEM.twice.get(two)).isEqualTo(12);
            assertThat(Item.ITEM.stock.get(one)).isEqualTo(7);
            assertThat(Item.ITEM.state.get(one)).isEqualTo("new");
            assertThat(Item.ITEM.edits.get(one)).isNull();
            Item.ITEM.price.set(one, 5);
            session.flush();
            assertThat(Item.ITEM.twice.get(one)).isEqualTo(10);
            assertThat(Item.ITEM.state.get(one)).isEqualTo("old");
            assertThat(Item.ITEM.edits.get(one)).isEqualTo(5);
            assertThat(Item.ITEM.twice.get(two)).isEqualTo(12);
        }
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void keysAreDrawnFromASequence() {
        DRAWN.include(Ticket.TICKET);
        DRAWN.metadata().createAll(engine);
        try (Session session = sessions.open()) {
            Ticket one = new Ticket();
            Ticket.TICKET.name.set(one, "one");
            session.add(one);
            session.flush();
            assertThat(Ticket.TICKET.id.get(one)).isEqualTo(100);
            Ticket two = new Ticket();
            Ticket.TICKET.name.set(two, "two");
            Ticket three = new Ticket();
            Ticket.TICKET.name.set(three, "three");
            session.addAll(two, three);
            session.commit();
            assertThat(Ticket.TICKET.id.get(two)).isEqualTo(101);
            assertThat(Ticket.TICKET.name.get(three)).isEqualTo("three");
            assertThat(Ticket.TICKET.id.get(three)).isEqualTo(102);
        }
    }
}
