package dev.athanor.orm.model;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.deferred;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import java.util.List;

/** Has attributes that are expressions: one over its own columns, and one over those of its books. */
public final class Shelf extends Entity {
    public static final Registry REGISTRY = new Registry();
    public static final Shelves SHELF = REGISTRY.map("shelves", Shelf.class, Shelf::new, Shelves::new);

    public static final class Shelves extends Mapped<Shelf> {
        public final Attribute<Shelf, Integer> id = column("id", INTEGER, primaryKey());
        public final Attribute<Shelf, String> name = column("name", varchar(50), notNull());
        public final Attribute<Shelf, Integer> width = column("width", INTEGER, notNull());
        public final Attribute<Shelf, Integer> height = column("height", INTEGER, notNull());
        public final Attribute<Shelf, Integer> roomId =
                column("room_id", INTEGER, notNull(), foreignKey(() -> Room.ROOM.id));
        public final Attribute<Shelf, Integer> area = expression("area", INTEGER, () -> width.times(height));
        public final Attribute<Shelf, Long> bookCount = expression(
                "bookCount",
                BIGINT,
                () -> select(count(Book.BOOK.id))
                        .where(Book.BOOK.shelfId.eq(id))
                        .correlateExcept(Book.BOOK)
                        .scalarSubquery(),
                deferred());
        public final ToMany<Shelf, Book> books =
                toMany("books", () -> Book.BOOK, backPopulates(b -> b.shelf), orderBy(b -> b.id));
        public final ToOne<Shelf, Room> room = toOne("room", () -> Room.ROOM, backPopulates(r -> r.shelves));

        private Shelves(Scope<Shelf> scope) {
            super(scope);
        }
    }

    public static Shelf of(String name, int width, int height, String... titles) {
        Shelf made = new Shelf();
        SHELF.name.set(made, name);
        SHELF.width.set(made, width);
        SHELF.height.set(made, height);
        for (String title : titles) {
            Book book = new Book();
            Book.BOOK.title.set(book, title);
            SHELF.books.get(made).add(book);
        }
        return made;
    }

    public String name() {
        return SHELF.name.get(this);
    }

    public Integer area() {
        return SHELF.area.get(this);
    }

    public Long bookCount() {
        return SHELF.bookCount.get(this);
    }

    public Shelf setWidth(int width) {
        SHELF.width.set(this, width);
        return this;
    }

    public List<Book> books() {
        return SHELF.books.get(this);
    }

    /** Stands on a shelf. */
    public static final class Book extends Entity {
        public static final Books BOOK = REGISTRY.map("books", Book.class, Book::new, Books::new);

        public static final class Books extends Mapped<Book> {
            public final Attribute<Book, Integer> id = column("id", INTEGER, primaryKey());
            public final Attribute<Book, String> title = column("title", varchar(50), notNull());
            public final Attribute<Book, Integer> shelfId =
                    column("shelf_id", INTEGER, notNull(), foreignKey(() -> SHELF.id));
            public final ToOne<Book, Shelf> shelf = toOne("shelf", () -> SHELF, backPopulates(s -> s.books));

            private Books(Scope<Book> scope) {
                super(scope);
            }
        }

        public String title() {
            return BOOK.title.get(this);
        }

        public Shelf shelf() {
            return BOOK.shelf.get(this);
        }
    }

    /** Has shelves, sorted by an expression. */
    public static final class Room extends Entity {
        public static final Rooms ROOM = REGISTRY.map("rooms", Room.class, Room::new, Rooms::new);

        public static final class Rooms extends Mapped<Room> {
            public final Attribute<Room, Integer> id = column("id", INTEGER, primaryKey());
            public final ToMany<Room, Shelf> shelves =
                    toMany("shelves", () -> SHELF, backPopulates(s -> s.room), orderBy(s -> s.area));

            private Rooms(Scope<Room> scope) {
                super(scope);
            }
        }

        public static Room of(Shelf... shelves) {
            Room made = new Room();
            made.shelves().addAll(List.of(shelves));
            return made;
        }

        public List<Shelf> shelves() {
            return ROOM.shelves.get(this);
        }
    }
}
