package dev.athanor.orm;

import static dev.athanor.orm.Orm.aliased;
import static dev.athanor.orm.Orm.containsEager;
import static dev.athanor.orm.Orm.defer;
import static dev.athanor.orm.Orm.flagModified;
import static dev.athanor.orm.Orm.fromStatement;
import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.loadOnly;
import static dev.athanor.orm.Orm.populateExisting;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.orm.Orm.undefer;
import static dev.athanor.orm.model.Shelf.Book.BOOK;
import static dev.athanor.orm.model.Shelf.Room.ROOM;
import static dev.athanor.orm.model.Shelf.SHELF;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.model.Shelf;
import dev.athanor.orm.model.Shelf.Book;
import dev.athanor.orm.model.Shelf.Room;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Attributes that the database computes. Texts are those of upstream. */
class ExpressionAttributeTest {
    private static final String COLUMNS = "shelves.id, shelves.name, shelves.width, shelves.height, shelves.room_id";

    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Shelf.REGISTRY.include(SHELF, BOOK, ROOM);
        Shelf.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        sessions.transact(s -> s.addAll(
                Room.of(Shelf.of("large", 4, 5, "a"), Shelf.of("small", 1, 2, "b", "c")),
                Room.of(Shelf.of("middle", 3, 3, "d", "e", "f"))));
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static List<String> names(List<Shelf> shelves) {
        return shelves.stream().map(Shelf::name).toList();
    }

    private String emitted(Select<?> select) {
        recorder.take();
        sessions.transact(s -> s.execute(select).all());
        return recorder.take().get(1).replaceFirst(" \\[.*", "");
    }

    @EachDatabase
    void queriesHaveItLikeAnyAttribute() {
        try (Session session = sessions.open()) {
            assertThat(names(session.query(SHELF).orderBy(SHELF.area.desc()).all()))
                    .containsExactly("large", "middle", "small");
            assertThat(names(session.query(SHELF).orderBy(SHELF.bookCount).all()))
                    .containsExactly("large", "small", "middle");
            assertThat(names(session.query(SHELF)
                            .filter(SHELF.area.plus(1).times(2).gt(20), SHELF.bookCount.gt(1L))
                            .all()))
                    .isEmpty();
            assertThat(names(session.query(SHELF)
                            .filter(SHELF.area.plus(1).times(2).ge(20), SHELF.bookCount.gt(1L))
                            .all()))
                    .containsExactly("middle");
            Row row = session.execute(
                            select(SHELF.bookCount, SHELF.area, SHELF.area.minus(SHELF.width.times(SHELF.area)))
                                    .where(SHELF.name.eq("small")))
                    .one();
            assertThat(row.get(SHELF.area)).isEqualTo(2);
            assertThat(row.get(SHELF.bookCount)).isEqualTo(2);
            assertThat(row.get(2)).isEqualTo(0);
        }
    }

    @EachDatabase
    void eachAliasHasItsOwn() {
        try (Session session = sessions.open()) {
            Shelf.Shelves one = aliased(SHELF);
            Shelf.Shelves other = aliased(SHELF, "other");
            Row row = session.execute(select(one.area, other.area, other.bookCount, one)
                            .where(one.area.lt(other.area), other.bookCount.eq(3L)))
                    .one();
            assertThat(row.get(one.area)).isEqualTo(2);
            assertThat(row.get(other.area)).isEqualTo(9);
            assertThat(row.get(other.bookCount)).isEqualTo(3);
            assertThat(row.get(one).name()).isEqualTo("small");
        }
    }

    @EachDatabase
    void itIsReadOnly() {
        Shelf shelf = Shelf.of("new", 7, 7);
        assertThatThrownBy(() -> SHELF.area.set(shelf, 1))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Attribute 'area' of entity 'Shelf' is an expression");
        assertThatThrownBy(() -> SHELF.area.to(1)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> update(SHELF).set(SHELF.area.to(SHELF.width)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> insert(SHELF).rows(List.of(shelf), SHELF.area.from(Shelf::area)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> flagModified(shelf, SHELF.area)).isInstanceOf(InvalidRequestException.class);
        assertThat(Shelf.REGISTRY.metadata().table("shelves").columns())
                .extracting(column -> column.name())
                .containsExactly("id", "name", "width", "height", "room_id");
    }

    @EachDatabase
    void aFlushMakesItBeReadAnew() {
        try (Session session = sessions.open()) {
            Shelf shelf = Shelf.of("new", 7, 7);
            session.getOne(ROOM, 1).shelves().add(shelf);
            assertThat(shelf.area()).isNull();
            session.flush();
            recorder.take();
            assertThat(shelf.area()).isEqualTo(49);
            assertThat(recorder.take())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT shelves.width * shelves.height AS");
            assertThat(shelf.bookCount()).isZero();
            shelf.setWidth(8);
            assertThat(shelf.area()).isEqualTo(49);
            session.flush();
            assertThat(inspect(shelf).expired()).containsExactly("area", "bookCount");
            assertThat(shelf.area()).isEqualTo(56);
            assertThat(inspect(shelf).expired()).isEmpty();
        }
    }

    @EachDatabase
    void itIsLoadedDeferredAndExpiredLikeAColumn() {
        try (Session session = sessions.open()) {
            Shelf shelf = session.query(SHELF).filter(SHELF.name.eq("small")).one();
            assertThat(inspect(shelf).unloaded()).containsExactly("bookCount", "books", "room");
            assertThat(shelf.bookCount()).isEqualTo(2);
            session.expunge(shelf);
            shelf = session.query(SHELF)
                    .filter(SHELF.name.eq("small"))
                    .options(undefer(SHELF.bookCount), defer(SHELF.area))
                    .one();
            assertThat(inspect(shelf).unloaded()).containsExactly("area", "books", "room");
            session.expunge(shelf);
            shelf = session.query(SHELF)
                    .filter(SHELF.name.eq("small"))
                    .options(loadOnly(SHELF.area))
                    .one();
            assertThat(inspect(shelf).unloaded()).contains("bookCount", "name").doesNotContain("area", "id");
            session.execute(update(SHELF).set(SHELF.width.to(10)).where(SHELF.area.eq(2)));
            assertThat(shelf.area()).isEqualTo(2);
            session.refresh(shelf, SHELF.area);
            assertThat(shelf.area()).isEqualTo(20);
            session.execute(update(SHELF)
                    .set(SHELF.width.to(11))
                    .where(SHELF.area.eq(20).and(SHELF.bookCount.eq(2L))));
            session.scalars(select(SHELF).options(populateExisting())).all();
            assertThat(shelf.area()).isEqualTo(22);
        }
    }

    @EachDatabase
    void mergingLeavesItToTheDatabase() {
        Shelf detached = sessions.call(s -> {
            Shelf found = s.query(SHELF).filter(SHELF.name.eq("small")).one();
            found.area();
            s.expunge(found);
            return found;
        });
        sessions.transact(s -> s.execute(update(SHELF).set(SHELF.height.to(100)).where(SHELF.name.eq("small"))));
        try (Session session = sessions.open()) {
            detached.setWidth(3);
            Shelf merged = session.merge(detached);
            session.flush();
            assertThat(merged.area()).isEqualTo(6); // the height that was merged
            assertThat(detached.area()).isEqualTo(2);
        }
    }

    @EachDatabase
    void itIsLoadedAlongARelationship() {
        try (Session session = sessions.open()) {
            for (Load<Room> option : List.<Load<Room>>of(
                    joinedload(ROOM.shelves).undefer(SHELF.bookCount),
                    selectinload(ROOM.shelves).undefer(SHELF.bookCount))) {
                session.expungeAll();
                List<Room> rooms =
                        session.query(ROOM).orderBy(ROOM.id).options(option).all();
                recorder.take();
                assertThat(names(rooms.get(0).shelves())).containsExactly("small", "large");
                assertThat(rooms.get(0).shelves()).extracting(Shelf::bookCount).containsExactly(2L, 1L);
                assertThat(rooms.get(0).shelves()).extracting(Shelf::area).containsExactly(2, 20);
                assertThat(recorder.take()).isEmpty();
            }
            session.expungeAll();
            Shelf.Shelves stood = aliased(SHELF);
            List<Book> books = session.scalars(select(BOOK)
                            .join(BOOK.shelf.ofType(stood))
                            .where(stood.area.gt(2))
                            .options(containsEager(BOOK.shelf.ofType(stood)))
                            .orderBy(stood.area, BOOK.id))
                    .all();
            recorder.take();
            assertThat(books).extracting(Book::title).containsExactly("d", "e", "f", "a");
            assertThat(books.get(3).shelf().area()).isEqualTo(20);
            assertThat(recorder.take()).isEmpty();
            assertThat(session.query(ROOM)
                            .filter(ROOM.shelves.any(SHELF.area.gt(10)))
                            .all())
                    .hasSize(1);
        }
    }

    @EachDatabase
    void rowsThatAreCountedAreSortedByIt() {
        try (Session session = sessions.open()) {
            List<Shelf> shelves = session.scalars(select(SHELF)
                            .options(joinedload(SHELF.books), undefer(SHELF.bookCount))
                            .orderBy(SHELF.area, SHELF.bookCount)
                            .limit(2))
                    .all();
            recorder.take();
            assertThat(names(shelves)).containsExactly("small", "middle");
            assertThat(shelves.get(1).books()).hasSize(3);
            assertThat(shelves.get(1).bookCount()).isEqualTo(3);
            session.expungeAll();
            recorder.take();
            List<Room> rooms = session.scalars(select(ROOM)
                            .options(joinedload(ROOM.shelves))
                            .orderBy(ROOM.id)
                            .limit(1))
                    .all();
            assertThat(rooms.get(0).shelves()).extracting(Shelf::area).containsExactly(2, 20);
            assertThat(recorder.take()).hasSize(1);
        }
    }

    @EachDatabase
    void aCriterionOfARelationshipMayUseIt() {
        try (Session session = sessions.open()) {
            Expr<Boolean> large = SHELF.area.gt(5);
            List<Room> rooms = session.scalars(select(ROOM)
                            .options(joinedload(ROOM.shelves.and(large)))
                            .orderBy(ROOM.id))
                    .all();
            assertThat(names(rooms.get(0).shelves())).containsExactly("large");
            assertThat(names(rooms.get(1).shelves())).containsExactly("middle");
        }
    }

    @EachDatabase
    void subqueriesAndTextsMayGiveIt() {
        try (Session session = sessions.open()) {
            var rows = select(SHELF).where(SHELF.area.gt(2)).subquery();
            assertThat(session.scalars(select(rows.c(SHELF.area)).orderBy(rows.c(SHELF.area)))
                            .all())
                    .containsExactly(9, 20);
            Shelf.Shelves again = aliased(SHELF, rows);
            assertThat(session.scalars(select(again).where(again.area.lt(20)))
                            .one()
                            .area())
                    .isEqualTo(9);
            session.expungeAll();
            Shelf shelf = session.scalars(fromStatement(
                            select(SHELF), text("SELECT id, width * height AS area FROM shelves WHERE name = 'large'")))
                    .one();
            recorder.take();
            assertThat(shelf.area()).isEqualTo(20);
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase({SQLITE, POSTGRESQL})
    void whatIsReturnedFromAWriteHasOnlyColumns() {
        try (Session session = sessions.open()) {
            Shelf made = session.scalars(insert(SHELF)
                            .values(SHELF.name.to("new"), SHELF.width.to(6), SHELF.height.to(7), SHELF.roomId.to(1))
                            .returning(SHELF))
                    .one();
            assertThat(made.name()).isEqualTo("new");
            assertThat(inspect(made).unloaded()).containsExactly("area", "bookCount", "books", "room");
            assertThat(made.area()).isEqualTo(42);
            assertThat(made.bookCount()).isZero();
            Row row = session.execute(update(SHELF)
                            .set(SHELF.width.to(5))
                            .where(SHELF.name.eq("small"))
                            .returning(SHELF.bookCount, SHELF))
                    .one();
            assertThat(row.get(SHELF.bookCount)).isEqualTo(2);
            assertThat(row.get(SHELF).area()).isEqualTo(10);
        }
    }

    @EachDatabase
    void setOperationsHaveAllOfIt() {
        try (Session session = sessions.open()) {
            List<Shelf> shelves = session.scalars(select(SHELF)
                            .where(SHELF.area.lt(5))
                            .union(select(SHELF).where(SHELF.bookCount.eq(3L))))
                    .all();
            recorder.take();
            assertThat(names(shelves)).containsExactlyInAnyOrder("small", "middle");
            assertThat(shelves).extracting(Shelf::bookCount).containsExactlyInAnyOrder(2L, 3L);
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase(SQLITE)
    void statementsAreUpstreams() {
        String area = "shelves.width * shelves.height AS anon_1, ";
        String count = "(SELECT count(books.id) AS count_1 FROM books WHERE books.shelf_id = shelves.id)";
        assertThat(emitted(select(SHELF).where(SHELF.area.gt(5)).orderBy(SHELF.bookCount.desc(), SHELF.area)))
                .isEqualTo("SELECT " + area + COLUMNS
                        + " FROM shelves WHERE shelves.width * shelves.height > ? ORDER BY " + count + " DESC, anon_1");
        assertThat(emitted(select(SHELF).options(undefer(SHELF.bookCount)).orderBy(SHELF.bookCount)))
                .isEqualTo("SELECT " + area + count + " AS anon_2, " + COLUMNS + " FROM shelves ORDER BY anon_2");
        assertThat(emitted(select(ROOM).options(joinedload(ROOM.shelves).undefer(SHELF.bookCount))))
                .isEqualTo("SELECT rooms.id, shelves_1.width * shelves_1.height AS anon_1, "
                        + count.replace("shelves", "shelves_1")
                        + " AS anon_2, shelves_1.id AS id_1, shelves_1.name, shelves_1.width, shelves_1.height, "
                        + "shelves_1.room_id FROM rooms LEFT OUTER JOIN shelves AS shelves_1 "
                        + "ON rooms.id = shelves_1.room_id ORDER BY shelves_1.width * shelves_1.height");
        assertThat(emitted(select(SHELF)
                        .options(joinedload(SHELF.books))
                        .orderBy(SHELF.area)
                        .limit(2)))
                .startsWith("SELECT anon_2.anon_1, anon_2.id, anon_2.name, anon_2.width, anon_2.height, "
                        + "anon_2.room_id, books_1.id AS id_1, books_1.title, books_1.shelf_id FROM (SELECT "
                        + "shelves.width * shelves.height AS anon_1, shelves.id AS id, shelves.name AS name, "
                        + "shelves.width AS width, shelves.height AS height, shelves.room_id AS room_id FROM shelves "
                        + "ORDER BY anon_1 LIMIT ?")
                .endsWith(") AS anon_2 LEFT OUTER JOIN books AS books_1 ON anon_2.id = books_1.shelf_id "
                        + "ORDER BY anon_2.anon_1, books_1.id");
        assertThat(emitted(select(BOOK)
                        .join(BOOK.shelf)
                        .options(containsEager(BOOK.shelf))
                        .orderBy(SHELF.area)))
                .isEqualTo("SELECT " + area + COLUMNS + ", books.id AS id_1, books.title, books.shelf_id "
                        + "FROM books JOIN shelves ON shelves.id = books.shelf_id ORDER BY anon_1");
        Shelf.Shelves some = aliased(
                SHELF,
                select(SHELF.id, SHELF.name, SHELF.width, SHELF.height, SHELF.roomId)
                        .where(SHELF.id.gt(1))
                        .subquery());
        assertThat(emitted(select(some).where(some.area.gt(5))))
                .isEqualTo("SELECT anon_2.width * anon_2.height AS anon_1, anon_2.id, anon_2.name, anon_2.width, "
                        + "anon_2.height, anon_2.room_id FROM (SELECT shelves.id AS id, shelves.name AS name, "
                        + "shelves.width AS width, shelves.height AS height, shelves.room_id AS room_id FROM shelves "
                        + "WHERE shelves.id > ?) AS anon_2 WHERE anon_2.width * anon_2.height > ?");
    }
}
